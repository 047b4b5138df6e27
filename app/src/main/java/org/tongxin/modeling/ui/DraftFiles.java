package org.tongxin.modeling.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongxin.modeling.ModelKind;
import org.tongxin.modeling.ModelVersion;
import org.tongxin.modeling.ZipFiles;

/** What a person has brought and not deployed yet. It stays while they look at other pages, and when they load the page again. */
@SpringComponent
@VaadinSessionScope
class DraftFiles {

    private final Map<String, byte[]> given = new LinkedHashMap<>();
    private final Set<String> left = new LinkedHashSet<>();
    private @Nullable ModelVersion from;
    private String reason = "";

    /**
     * One more file, or those of an archive; one of the same name takes the place of the older one.
     *
     * @return whether one was replaced
     * @throws org.tongxin.common.Refused when an archive cannot be read
     */
    boolean add(String name, byte[] content) {
        if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            Map<String, byte[]> files = ZipFiles.read(content);
            boolean replaced = files.keySet().stream().anyMatch(this::replaces);
            given.putAll(files);
            return replaced;
        }
        boolean replaced = replaces(name);
        given.put(name, content);
        return replaced;
    }

    private boolean replaces(String path) {
        return given.keySet()
                        .removeIf(known ->
                                ModelKind.fileName(known).equals(ModelKind.fileName(path)) && !known.equals(path))
                || given.containsKey(path);
    }

    void rollBack(ModelVersion version, Map<String, byte[]> files) {
        clear();
        given.putAll(files);
        from = version;
    }

    void remove(String file) {
        given.keySet().removeIf(known -> ModelKind.fileName(known).equals(file));
    }

    void leave(String file, boolean out) {
        if (out) {
            left.add(file);
        } else {
            left.remove(file);
        }
    }

    void clear() {
        given.clear();
        left.clear();
        from = null;
        reason = "";
    }

    Map<String, byte[]> given() {
        return given;
    }

    Collection<String> left() {
        return left;
    }

    /** The earlier version that is brought back; null when the files were uploaded. */
    @Nullable
    ModelVersion from() {
        return from;
    }

    boolean brings(ModelVersion version) {
        return from != null && from.definition().equals(version.definition());
    }

    String reason() {
        return reason;
    }

    void reason(String text) {
        reason = text;
    }
}
