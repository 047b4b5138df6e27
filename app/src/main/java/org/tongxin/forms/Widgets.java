package org.tongxin.forms;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes the widget for each component of a form. */
final class Widgets {

    private final Fields fields;
    private final FormTexts texts;
    private final BiConsumer<Instance, @Nullable Integer> resize;
    private final Consumer<String> act;

    /**
     * @param resize adds a row to a list, or removes the given one
     * @param act what a button of the form does: {@code submit} or {@code reset}
     */
    Widgets(Fields fields, FormTexts texts, BiConsumer<Instance, @Nullable Integer> resize, Consumer<String> act) {
        this.fields = fields;
        this.texts = texts;
        this.resize = resize;
        this.act = act;
    }

    FormRows rows(List<FormComponent> components, List<Integer> rows) {
        return new FormRows(components, rows, this::create);
    }

    private Widget create(FormComponent component, List<Integer> rows) {
        return switch (component.type()) {
            case GROUP -> group(component, rows);
            case DYNAMICLIST ->
                component.repeating()
                        ? new ListWidget(new GroupWidget.GroupFrame(component, texts), texts, this::create, resize)
                        : group(component, rows);
            case TEXT -> new MarkupWidget(instance -> FormMarkup.markdown(texts.escaped(instance, "text")));
            case HTML -> new MarkupWidget(instance -> FormMarkup.html(texts.escaped(instance, "content")));
            case IMAGE -> new ImageWidget(texts);
            case TABLE -> new TableWidget(texts);
            case BUTTON -> new ButtonWidget(component, texts, act);
            case SEPARATOR, SPACER -> new SpaceWidget(component);
            default -> Objects.requireNonNull(fields.create(component));
        };
    }

    private Widget group(FormComponent component, List<Integer> rows) {
        return new GroupWidget(new GroupWidget.GroupFrame(component, texts), rows(component.components(), rows));
    }
}
