package org.tongxin.workflow;

import java.beans.FeatureDescriptor;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;
import org.tongxin.common.Vocabulary;
import org.tongxin.common.process.EngineWords;

/**
 * Asked before anything is resolved in an expression: what is not in the vocabulary is refused also when the diagram came in some other way than by a deployment that is
 * checked. Variables may be read; of the engine's objects only what {@link EngineWords} names; of a bean only its own methods.
 */
class VocabularyGuard extends ELResolver {

    private static final Set<String> HIDDEN = Set.of("authenticatedUserId", "externalTask", "caseExecution");

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        boolean open = base == null
                ? !HIDDEN.contains(property)
                : base instanceof Map
                        || base instanceof List
                        || EngineWords.PROPERTIES
                                .getOrDefault(kind(base), Set.of())
                                .contains(property);
        return leave(open, property);
    }

    @Override
    public @Nullable Object invoke(
            ELContext context,
            Object base,
            Object method,
            @Nullable Class<?> @Nullable [] types,
            @Nullable Object @Nullable [] arguments) {
        String name = String.valueOf(method);
        return leave(
                EngineWords.METHODS.getOrDefault(kind(base), Set.of()).contains(name) || ofVocabulary(base, name),
                name);
    }

    /** A bean's own methods, not those that every object has. */
    private static boolean ofVocabulary(Object base, String method) {
        Class<?> type = ClassUtils.getUserClass(base);
        return AnnotatedElementUtils.hasAnnotation(type, Vocabulary.class)
                && List.of(type.getDeclaredMethods()).stream()
                        .anyMatch(own -> own.getName().equals(method) && Modifier.isPublic(own.getModifiers()));
    }

    private static String kind(Object base) {
        return base instanceof DelegateTask ? "task" : base instanceof DelegateExecution ? "execution" : "";
    }

    /** Null leaves it to the resolvers that follow. */
    private static @Nullable Object leave(boolean open, Object what) {
        if (!open) {
            throw new ELException("Not in the vocabulary of diagrams: " + what);
        }
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, @Nullable Object value) {
        throw new ELException("Not in the vocabulary of diagrams: " + property);
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return Collections.emptyIterator();
    }
}
