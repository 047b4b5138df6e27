package org.tongxin.modeling.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The keys of all texts of the program. */
final class MessageKeys {

    private static final Set<String> ALL = read();

    private MessageKeys() {}

    /** What stands after a beginning such as {@code case.result.}. */
    static Set<String> after(String beginning) {
        return ALL.stream()
                .filter(key -> key.startsWith(beginning))
                .map(key -> key.substring(beginning.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> read() {
        Set<String> keys = new TreeSet<>();
        try {
            for (Resource texts : new PathMatchingResourcePatternResolver(MessageKeys.class.getClassLoader())
                    .getResources("classpath*:i18n/*.properties")) {
                keys.addAll(PropertiesLoaderUtils.loadProperties(texts).stringPropertyNames());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }
}
