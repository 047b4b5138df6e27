package org.tongxin.modeling;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be deployed. A file is named after what it holds: {@code dispatch.bpmn} is the process {@code dispatch}. */
public enum ModelKind {
    PROCESS("bpmn"),
    TABLE("dmn"),
    FORM("form");

    private final String suffix;

    ModelKind(String suffix) {
        this.suffix = suffix;
    }

    /** In addresses and message keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String suffix() {
        return suffix;
    }

    /** The name of the file that holds it. */
    public String file(String key) {
        return key + "." + suffix;
    }

    /** What a file of that name should hold; empty when it is another sort of file. */
    public static Optional<ModelKind> of(String file) {
        return Arrays.stream(values())
                .filter(kind -> file.endsWith("." + kind.suffix))
                .findFirst();
    }

    /** The file's name without folders. */
    public static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** The key of what a file of that name should hold. */
    public static String key(String path) {
        String name = fileName(path);
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }
}
