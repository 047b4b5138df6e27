package org.tongxin.forms;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.HasListDataView;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the native field for each type that holds a value. */
final class Fields {

    /** What Vaadin sets and ARIA does not allow of a group; the mark at the label stays. */
    private static final String WITHOUT_ARIA_REQUIRED = """
            new MutationObserver(() => this.removeAttribute('aria-required')).observe(this, {attributeFilter: ['aria-required']});
            this.removeAttribute('aria-required');
            """;

    private static final int PAUSE_MILLIS = 500;
    private static final int MANY = 4;

    private final FormTexts texts;
    private final DateFields dates;
    private final BiConsumer<Instance, @Nullable Object> changed;

    Fields(FormTexts texts, DateFields dates, BiConsumer<Instance, @Nullable Object> changed) {
        this.texts = texts;
        this.dates = dates;
        this.changed = changed;
    }

    /** The field for a value; null for computed values, which are not shown. */
    @Nullable
    Widget create(FormComponent component) {
        return switch (component.type()) {
            case TEXTFIELD -> text(new TextField());
            case TEXTAREA -> text(new TextArea());
            case NUMBER -> number(component);
            case CHECKBOX -> widget(new Checkbox(), Boolean.TRUE::equals, value -> value);
            case RADIO -> radio();
            case SELECT -> select();
            case CHECKLIST -> checklist();
            case TAGLIST -> taglist();
            case DATETIME -> dates.create(component, changed);
            default -> null;
        };
    }

    private <F extends AbstractField<F, String> & HasValueChangeMode> Widget text(F field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        return widget(field, value -> value == null ? "" : String.valueOf(value), value -> value);
    }

    /** A text field for numbers: what is no number is kept as it was typed and refused with the others. */
    private Widget number(FormComponent component) {
        TextField field = new TextField();
        field.getElement()
                .setAttribute("inputmode", component.property("decimalDigits").asInt(-1) == 0 ? "numeric" : "decimal");
        field.addThemeName("align-right");
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        return widget(field, NumberText::write, text -> NumberText.read(component, text));
    }

    private Widget radio() {
        RadioButtonGroup<Option> field = new RadioButtonGroup<>();
        field.setItemLabelGenerator(texts::label);
        return single(field, options -> field.setThemeName("vertical", options.size() > MANY));
    }

    private Widget select() {
        ComboBox<Option> field = new ComboBox<>();
        field.setItemLabelGenerator(texts::label);
        field.setClearButtonVisible(true);
        return single(field, options -> {});
    }

    private Widget checklist() {
        CheckboxGroup<Option> field = new CheckboxGroup<>();
        field.setItemLabelGenerator(texts::label);
        field.addAttachListener(attach -> field.getElement().executeJs(WITHOUT_ARIA_REQUIRED));
        return multiple(field);
    }

    private Widget taglist() {
        MultiSelectComboBox<Option> field = new MultiSelectComboBox<>();
        field.setItemLabelGenerator(texts::label);
        return multiple(field);
    }

    private <F extends AbstractField<F, Option> & HasListDataView<Option, ?>> Widget single(
            F field, Consumer<List<Option>> arrange) {
        Choices choices = new Choices(texts, options -> {
            arrange.accept(options);
            field.setItems(options);
        });
        return widget(field, choices::option, option -> option == null ? null : option.value())
                .preparedBy(choices::offer);
    }

    private <F extends AbstractField<F, Set<Option>> & HasListDataView<Option, ?>> Widget multiple(F field) {
        Choices choices = new Choices(texts, options -> field.setItems(options));
        return widget(field, choices::options, Choices::values).preparedBy(choices::offer);
    }

    private <V> FieldWidget<V> widget(
            AbstractField<?, V> field, Function<@Nullable Object, V> fromData, Function<V, @Nullable Object> toData) {
        if (field instanceof HasValidation validation) {
            // The form says what is wrong, not the field on its own.
            validation.setManualValidation(true);
        }
        field.getElement().getStyle().setWidth("100%");
        return new FieldWidget<>(field, texts, fromData, toData, changed);
    }
}
