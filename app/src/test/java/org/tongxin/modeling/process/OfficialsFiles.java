package org.tongxin.modeling.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of the officials' days as they come with the program, and as an owner may have changed them. */
public final class OfficialsFiles {

    public static final String DIAGRAM = "officials.bpmn";

    private OfficialsFiles() {}

    /** The diagram with its forms. */
    public static Map<String, byte[]> all() {
        Map<String, byte[]> files = read("classpath*:/forms/officials-*.form");
        files.putAll(read("classpath*:/processes/officials/*.bpmn"));
        return files;
    }

    /** The diagram alone. */
    public static Map<String, byte[]> diagram() {
        return read("classpath*:/processes/officials/*.bpmn");
    }

    /** One of the forms. */
    public static Map<String, byte[]> form(String name) {
        return read("classpath*:/forms/" + name);
    }

    /** The diagram with another name of a step. */
    public static Map<String, byte[]> renamed(String name) {
        return with(diagram(), "name=\"安排接待\"", "name=\"" + name + "\"");
    }

    public static Map<String, byte[]> with(Map<String, byte[]> files, String from, String to) {
        Map<String, byte[]> changed = new TreeMap<>(files);
        changed.replaceAll((name, content) ->
                new String(content, StandardCharsets.UTF_8).replace(from, to).getBytes(StandardCharsets.UTF_8));
        return changed;
    }

    private static Map<String, byte[]> read(String pattern) {
        Map<String, byte[]> files = new TreeMap<>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                files.put(String.valueOf(resource.getFilename()), resource.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
