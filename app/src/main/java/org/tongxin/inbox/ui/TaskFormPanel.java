package org.tongxin.inbox.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Messages;
import org.tongxin.forms.FormView;
import org.tongxin.forms.SubmissionRejected;
import org.tongxin.organization.Person;
import org.tongxin.workflow.WorkTask;

/** The form of a task: a draft is kept while somebody types and comes back with them; what is refused stays where it was typed. */
class TaskFormPanel extends Composite<Div> {

    private final TaskDetailParts parts;
    private final Messages messages;
    private final Person person;
    private final WorkTask task;
    private final Runnable onCompleted;
    private final Span draft = new Span();
    private final @Nullable FormView form;
    private boolean saving;

    TaskFormPanel(TaskDetailParts parts, Person person, WorkTask task, boolean mine, Runnable onCompleted) {
        this.parts = parts;
        this.messages = parts.messages();
        this.person = person;
        this.task = task;
        this.onCompleted = onCompleted;
        draft.addClassName("draft-state");
        draft.getElement().setAttribute("role", "status");
        form = parts.form(task, person);
        if (form == null) {
            getContent().add(new Paragraph(messages.get("inbox.form.none")));
        } else {
            getContent().add(form);
            form.setReadOnly(!mine);
        }
        if (mine) {
            restore();
            getContent().add(footer());
        }
    }

    private void restore() {
        FormView shown = form;
        if (shown == null) {
            return;
        }
        parts.drafts().find(task.id(), person).ifPresent(kept -> {
            shown.setValues(kept.values());
            draft.setText(messages.get("inbox.draft.restored", parts.times().past(kept.savedAt())));
        });
        shown.onChange(this::saveSoon);
        shown.onSubmit(this::complete);
    }

    private Div footer() {
        Div footer = new Div();
        footer.addClassName("task-submit");
        if (form == null || !form.hasSubmitButton()) {
            Button submit = new Button(messages.get("inbox.complete"), click -> complete());
            submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            footer.add(submit);
        }
        Checkbox openNext = new Checkbox(
                messages.get("inbox.open-next"), parts.preferences().opensNext(person));
        openNext.addValueChangeListener(change -> parts.preferences().openNext(person, change.getValue()));
        footer.add(openNext, draft);
        return footer;
    }

    /** Some changes come in one go: they are kept together. */
    private void saveSoon() {
        if (saving) {
            return;
        }
        saving = true;
        draft.setText(messages.get("inbox.draft.saving"));
        getElement()
                .executeJs("return new Promise(done => setTimeout(done, 400))")
                .then(done -> save());
    }

    private void save() {
        saving = false;
        if (form == null || !isAttached()) {
            return;
        }
        boolean kept = parts.actions().attempt(() -> {
            Instant at = parts.drafts().save(task.id(), person, form.values());
            draft.setText(messages.get("inbox.draft.saved", parts.times().exact(at)));
        });
        if (!kept) {
            draft.setText(messages.get("inbox.draft.failed"));
        }
    }

    void complete() {
        Map<String, Object> values = form == null ? Map.of() : form.values();
        boolean done = parts.actions().attempt(() -> {
            try {
                parts.actions().tasks().complete(task.id(), person.name(), values);
            } catch (SubmissionRejected rejected) {
                if (form != null) {
                    form.showErrors(rejected);
                }
                throw rejected;
            }
        });
        if (done) {
            parts.actions()
                    .say(messages.get(
                            "inbox.completed-task", parts.translations().get(task.stepName())));
            onCompleted.run();
        }
    }
}
