package org.tongxin.common;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a text argument of a {@link Vocabulary} method may be: a diagram that writes out another is refused before anybody's case fails at it. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface OneOf {

    /** The ids themselves. */
    String[] value() default {};

    /** The ids of enumerations: their constants in lower case, with hyphens. */
    Class<? extends Enum<?>>[] ids() default {};

    /** The beginning of message keys, such as {@code case.result.}; a sentence in Chinese is shown as it stands and passes too. */
    String messages() default "";

    /** The decision table that has a row for it. */
    String table() default "";

    /** The input of that table that knows it. */
    String input() default "";
}
