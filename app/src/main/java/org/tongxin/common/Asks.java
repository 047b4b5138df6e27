package org.tongxin.common;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The class asks this decision table: whoever changes the table may use what it is given and has to answer what is read. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Asks.All.class)
public @interface Asks {

    /** All variables of the process beside those that are named. */
    String ANYTHING = "*";

    /** The table's key, such as {@code limits}. */
    String value();

    /** The names that its inputs may use. */
    String[] gives();

    /** The outputs that it has to have. */
    String[] reads();

    /** Several tables of one class. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        Asks[] value();
    }
}
