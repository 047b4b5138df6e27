package org.tongxin.forms;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasPrefix;
import com.vaadin.flow.component.shared.HasSuffix;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A native field and how its value is written in the form's data.
 *
 * @param <V> the field's own type of value
 */
final class FieldWidget<V> implements Widget {

    private final AbstractField<?, V> field;
    private final FormTexts texts;
    private final Function<@Nullable Object, V> fromData;
    private final Function<V, @Nullable Object> toData;
    private final BiConsumer<Instance, @Nullable Object> changed;
    private Consumer<Instance> prepare = instance -> {};
    private @Nullable Instance instance;
    private boolean refreshing;

    FieldWidget(
            AbstractField<?, V> field,
            FormTexts texts,
            Function<@Nullable Object, V> fromData,
            Function<V, @Nullable Object> toData,
            BiConsumer<Instance, @Nullable Object> changed) {
        this.field = field;
        this.texts = texts;
        this.fromData = fromData;
        this.toData = toData;
        this.changed = changed;
        field.addValueChangeListener(event -> {
            if (!refreshing && instance != null) {
                changed(event.getValue());
            }
        });
    }

    /** Something to do before the value is shown, such as offering options. */
    FieldWidget<V> preparedBy(Consumer<Instance> step) {
        prepare = step;
        return this;
    }

    private void changed(V value) {
        changed.accept(Objects.requireNonNull(instance), toData.apply(value));
    }

    @Override
    public Component component() {
        return field;
    }

    @Override
    public void refresh(Instance now, Shown shown) {
        instance = now;
        refreshing = true;
        try {
            prepare.accept(now);
            describe(now, shown.readOnly());
            V value = fromData.apply(texts.model().value(now));
            if (!Objects.equals(value, field.getValue())) {
                field.setValue(value);
            }
        } finally {
            refreshing = false;
        }
    }

    private void describe(Instance now, boolean readOnly) {
        String label = texts.text(now, now.component().type() == ComponentType.DATETIME ? labelOfDate(now) : "label");
        if (field instanceof HasLabel labelled && !Objects.equals(labelled.getLabel(), label)) {
            labelled.setLabel(label);
        }
        String description = texts.text(now, "description");
        if (field instanceof HasHelper helped && !Objects.equals(helped.getHelperText(), description)) {
            helped.setHelperText(description);
        }
        field.setEnabled(!now.component().disabled());
        field.setReadOnly(readOnly || now.readOnly());
        field.setRequiredIndicatorVisible(now.component().required());
        adorn(now);
    }

    private static String labelOfDate(Instance now) {
        FormComponent component = now.component();
        return DateTimes.hasDate(component) && !component.text("dateLabel").isEmpty()
                ? "dateLabel"
                : component.text("timeLabel").isEmpty() ? "label" : "timeLabel";
    }

    private void adorn(Instance now) {
        String prefix = texts.text(now, "appearance.prefixAdorner");
        if (field instanceof HasPrefix prefixed && !prefix.isEmpty()) {
            prefixed.setPrefixComponent(new Span(prefix));
        }
        String suffix = texts.text(now, "appearance.suffixAdorner");
        if (field instanceof HasSuffix suffixed && !suffix.isEmpty()) {
            suffixed.setSuffixComponent(new Span(suffix));
        }
    }

    @Override
    public void showError(@Nullable String text) {
        if (field instanceof HasValidationProperties validated) {
            validated.setErrorMessage(text);
            validated.setInvalid(text != null);
        }
    }

    /** Pickers of dates and times have no value then, but know that there is a text. */
    @Override
    public boolean unreadable() {
        return field.isEmpty()
                && Stream.concat(Stream.of(field), field.getChildren())
                        .anyMatch(part -> !part.getElement()
                                .getProperty("_inputElementValue", "")
                                .isEmpty());
    }

    @Override
    public void focus() {
        // A group takes no focus itself.
        field.getElement().executeJs("""
                this.scrollIntoView({block: 'center'});
                (this.querySelector(':scope > vaadin-radio-button, :scope > vaadin-checkbox') ?? this).focus()""");
    }
}
