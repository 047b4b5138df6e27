package org.tongxin.modeling.process;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.tongxin.common.Asks;
import org.tongxin.common.OneOf;
import org.tongxin.common.Sends;
import org.tongxin.common.Sets;
import org.tongxin.common.Vocabulary;

/** What the program says to diagrams and understands of them, read from its classes: the vocabulary, the messages that are sent, the tables that are asked. */
public class Language {

    private final Map<String, Class<?>> words = new HashMap<>();
    private final Map<String, Set<String>> messages = new HashMap<>();
    private final Map<String, Asks> tables = new HashMap<>();

    public Language() {
        classes().forEach(type -> {
            Optional.ofNullable(type.getAnnotation(Vocabulary.class)).ifPresent(word -> words.put(word.value(), type));
            for (Sends message : type.getAnnotationsByType(Sends.class)) {
                messages.put(message.value(), Set.of(message.brings()));
            }
            for (Asks table : type.getAnnotationsByType(Asks.class)) {
                tables.put(table.value(), table);
            }
        });
    }

    private static Stream<Class<?>> classes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        Stream.of(Vocabulary.class, Sends.class, Sends.All.class, Asks.class, Asks.All.class)
                .forEach(annotation -> scanner.addIncludeFilter(new AnnotationTypeFilter(annotation)));
        return scanner.findCandidateComponents("org.tongxin").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(name -> ClassUtils.resolveClassName(name, Language.class.getClassLoader()));
    }

    boolean isWord(String name) {
        return words.containsKey(name);
    }

    /** Whether there is such a method with so many arguments. */
    boolean understands(Expression.Call call) {
        return methods(call).findAny().isPresent();
    }

    /** The variables that the call sets. */
    Set<String> sets(Expression.Call call) {
        return methods(call)
                .map(method -> method.getAnnotation(Sets.class))
                .filter(sets -> sets != null)
                .findFirst()
                .map(sets -> Set.of(sets.value()))
                .orElse(Set.of());
    }

    /** The arguments that have to be something known, by position. */
    Map<Integer, OneOf> limited(Expression.Call call) {
        Map<Integer, OneOf> limited = new TreeMap<>();
        methods(call).forEach(method -> {
            for (int i = 0; i < method.getParameterCount(); i++) {
                OneOf one = method.getParameters()[i].getAnnotation(OneOf.class);
                if (one != null) {
                    limited.put(i, one);
                }
            }
        });
        return limited;
    }

    private Stream<Method> methods(Expression.Call call) {
        Class<?> word = words.get(call.word());
        return word == null
                ? Stream.empty()
                : Stream.of(word.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers())
                                && method.getName().equals(call.method())
                                && method.getParameterCount()
                                        == call.arguments().size());
    }

    Set<String> messages() {
        return messages.keySet();
    }

    /** How the program itself asks the table; empty when it does not. */
    Optional<Asks> asks(String table) {
        return Optional.ofNullable(tables.get(table));
    }

    /** The variables that a message brings. */
    public Set<String> brings(String message) {
        return messages.getOrDefault(message, Set.of());
    }
}
