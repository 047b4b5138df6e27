package org.tongxin.common;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * A bean that diagrams may name in expressions, such as {@code ${deadline.of('dispatch.accept', execution)}}. A model is code:
 * the engine sees these beans and no others. The class has to be public: expressions find no methods in others.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Component
public @interface Vocabulary {

    /** The name in expressions, which is the bean's name too. */
    @AliasFor(annotation = Component.class, attribute = "value")
    String value();
}
