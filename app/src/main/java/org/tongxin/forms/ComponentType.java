package org.tongxin.forms;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of component that a form may have; whatever Camunda Modeler offers beyond these is refused when the form is read. */
public enum ComponentType {
    TEXTFIELD(Kind.VALUE),
    TEXTAREA(Kind.VALUE),
    NUMBER(Kind.VALUE),
    DATETIME(Kind.VALUE),
    CHECKBOX(Kind.VALUE),
    RADIO(Kind.CHOICE),
    SELECT(Kind.CHOICE),
    CHECKLIST(Kind.CHOICES),
    TAGLIST(Kind.CHOICES),
    EXPRESSION(Kind.VALUE),
    GROUP(Kind.CONTAINER),
    DYNAMICLIST(Kind.CONTAINER),
    TEXT(Kind.PRESENTATION),
    HTML(Kind.PRESENTATION),
    IMAGE(Kind.PRESENTATION),
    TABLE(Kind.PRESENTATION),
    SEPARATOR(Kind.PRESENTATION),
    SPACER(Kind.PRESENTATION),
    BUTTON(Kind.PRESENTATION);

    private enum Kind {
        VALUE,
        CHOICE,
        CHOICES,
        CONTAINER,
        PRESENTATION
    }

    private final Kind kind;

    ComponentType(Kind kind) {
        this.kind = kind;
    }

    static Optional<ComponentType> of(String name) {
        return Arrays.stream(values())
                .filter(type -> type.schemaName().equals(name))
                .findFirst();
    }

    /** The name in the schema, such as {@code textfield}. */
    public String schemaName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether it has a key and a value. */
    public boolean keyed() {
        return kind == Kind.VALUE || choice();
    }

    /** Whether its values are one or several of given options. */
    public boolean choice() {
        return kind == Kind.CHOICE || multiple();
    }

    boolean multiple() {
        return kind == Kind.CHOICES;
    }

    boolean container() {
        return kind == Kind.CONTAINER;
    }

    boolean text() {
        return this == TEXTFIELD || this == TEXTAREA;
    }

    /** What a field holds before anybody filled it in. */
    @Nullable
    Object emptyValue() {
        if (text()) {
            return "";
        }
        return multiple() ? List.of() : this == CHECKBOX ? Boolean.FALSE : null;
    }
}
