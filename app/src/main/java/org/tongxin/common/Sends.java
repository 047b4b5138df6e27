package org.tongxin.common;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The class sends this message to processes: a diagram may wait for it, and for no message that nobody sends. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Sends.All.class)
public @interface Sends {

    /** The message's name, such as {@code Message_Rated}. */
    String value();

    /** The variables that it brings. */
    String[] brings() default {};

    /** Several messages of one class. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        Sends[] value();
    }
}
