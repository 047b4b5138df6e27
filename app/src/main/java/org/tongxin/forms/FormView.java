package org.tongxin.forms;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Camunda form on the screen, as native fields in the form's own columns, or one column on a phone. It shows and hides, computes and checks while
 * somebody types; what counts is {@link Forms#validate} on the server. Made by {@link Forms#view}.
 */
public class FormView extends Composite<Div> {

    /** Stands for a text that is no value, so that the server refuses it and does not take it for nothing. */
    private static final String UNREADABLE = "?";

    private final FormModel model;
    private final FormTexts texts;
    private final FormRows rows;
    private final SubmittedValue values;
    private final Constraints constraints;
    private final boolean hasSubmit;
    private boolean readOnly;
    private Runnable onChange = () -> {};
    private Runnable onSubmit = () -> {};

    FormView(FormSchema schema, FormModel model, FormTexts texts, Clock clock) {
        this.model = model;
        this.texts = texts;
        values = new SubmittedValue(model, clock);
        constraints = new Constraints(model);
        hasSubmit = schema.all()
                .anyMatch(c ->
                        c.type() == ComponentType.BUTTON && !c.text("action").equals("reset"));
        var ui = UI.getCurrent();
        Locale locale = ui == null ? Locale.SIMPLIFIED_CHINESE : ui.getLocale();
        Fields fields = new Fields(texts, new DateFields(texts, locale, clock), this::changed);
        rows = new Widgets(fields, texts, this::resize, this::act).rows(schema.components(), List.of());
        getContent().addClassName("tx-form");
        getContent().add(rows);
        refresh();
    }

    /** What is filled in, as {@link Forms#validate} takes it and a draft keeps it. */
    public Map<String, Object> values() {
        Map<String, Object> written = model.written();
        model.instances().stream()
                .filter(instance ->
                        rows.find(instance.id()).filter(Widget::unreadable).isPresent())
                .forEach(instance -> FormValues.set(written, instance.path(), UNREADABLE));
        return written;
    }

    /** Fills in what fits, such as a draft that was kept; what no longer fits the form is left out. */
    public void setValues(Map<String, ?> values) {
        new Filling(model, this.values, true).fill(values);
        refresh();
    }

    /** Shows everything without a way to change it. */
    public void setReadOnly(boolean readOnly) {
        this.readOnly = readOnly;
        refresh();
    }

    /** Shows what the server refused beside each field, keeps what was typed, and goes to the first. */
    public void showErrors(SubmissionRejected rejected) {
        Widget first = null;
        for (Instance instance : model.instances()) {
            String error = rejected.errors().get(instance.dottedPath());
            Widget widget = rows.find(instance.id()).orElse(null);
            if (widget != null && instance.submitted() | instance.component().repeating()) {
                widget.showError(error);
                first = first == null && error != null ? widget : first;
            }
        }
        if (first != null) {
            first.focus();
        }
    }

    /** Runs after each change of a value by a person; the place to keep a draft. */
    public void onChange(Runnable listener) {
        onChange = listener;
    }

    /** Runs when the form's own submit button is pressed. */
    public void onSubmit(Runnable listener) {
        onSubmit = listener;
    }

    /** Whether the form brings a submit button; otherwise whoever shows it adds one. */
    public boolean hasSubmitButton() {
        return hasSubmit;
    }

    /** Back to what the form was opened with. */
    public void reset() {
        model.reset();
        clearErrors();
        refresh();
        onChange.run();
    }

    private void act(String action) {
        if (action.equals("reset")) {
            reset();
        } else {
            onSubmit.run();
        }
    }

    private void changed(Instance instance, @Nullable Object value) {
        Violation wrong = values.check(instance, value);
        model.put(instance, value);
        List<Violation> violations =
                wrong == null ? constraints.check(instance, model.value(instance)) : List.of(wrong);
        refresh();
        rows.find(instance.id())
                .ifPresent(widget -> widget.showError(violations.isEmpty() ? null : texts.error(violations.get(0))));
        onChange.run();
    }

    private void resize(Instance list, @Nullable Integer removed) {
        if (removed == null) {
            model.resize(list, Math.min(model.rows(list).size() + 1, FormValidator.MAX_ROWS));
        } else {
            model.removeRow(list, removed);
            clearErrors();
        }
        refresh();
        onChange.run();
    }

    private void clearErrors() {
        model.instances().forEach(instance -> rows.find(instance.id()).ifPresent(widget -> widget.showError(null)));
    }

    private void refresh() {
        rows.refresh(Shown.of(model, readOnly));
    }
}
