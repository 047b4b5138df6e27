package org.tongxin.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tongxin.cases.CaseFile;
import org.tongxin.common.LivePages;
import org.tongxin.common.Messages;
import org.tongxin.organization.Person;
import org.tongxin.workflow.TaskAction;
import org.tongxin.workflow.WorkChanged;
import org.tongxin.workflow.WorkTask;

/** A task with everything that is needed to do it. What others change appears; what is being typed stays. */
class TaskDetail extends Composite<Div> {

    /** Whoever has just claimed the task goes on in its form. */
    private static final String FIRST_FIELD = """
            setTimeout(() => [...this.querySelectorAll('*')].find(e => e.matches(
                'vaadin-radio-button,vaadin-text-field,vaadin-text-area,vaadin-number-field,vaadin-select,vaadin-combo-box,'
                + 'vaadin-checkbox,vaadin-date-picker,vaadin-multi-select-combo-box,.task-submit vaadin-button')
                && !e.readonly && !e.disabled && e.offsetParent)?.focus())""";

    private final TaskDetailParts parts;
    private final Messages messages;
    private final Person person;
    private final String taskId;
    private final Events events;
    private final Span state = new Span();
    private final Div actions = new Div();
    private final Div form = new Div();
    private final Div notes = new Div();
    private WorkTask task;
    private @Nullable CaseTabs tabs;
    private @Nullable TaskFormPanel panel;
    private boolean veiled;

    /** What the page around it does. */
    interface Events {
        void closed();

        /** The task has left the person's hands: completed, given back or handed over. */
        void left(String taskId, boolean completed);
    }

    TaskDetail(TaskDetailParts parts, Person person, WorkTask task, LivePages live, Events events) {
        this.parts = parts;
        this.messages = parts.messages();
        this.person = person;
        this.task = task;
        this.taskId = task.id();
        this.events = events;
        getContent().addClassName("task-detail");
        actions.addClassName("task-actions");
        notes.addClassName("task-notes");
        form.addClassName("task-form");
        showCase();
        live.listen(this, WorkChanged.class, changed -> {
            if (changed.cases().contains(this.task.number())) {
                refresh();
            }
        });
    }

    /** All of it; of a confidential case only the step, until the person has claimed it. */
    private void showCase() {
        getContent().removeAll();
        veiled = !parts.cases().hidden(person, Set.of(task.number())).isEmpty();
        if (veiled) {
            getContent().add(header(messages.get("inbox.confidential")), notes, actions, form);
        } else {
            CaseFile file = parts.cases().require(person, task.number());
            tabs = new CaseTabs(parts, person, file, task.step());
            getContent()
                    .add(
                            header(file.title()),
                            notes,
                            actions,
                            parts.components().facts(file, person),
                            form,
                            tabs);
        }
        showTask();
    }

    private Component header(String caseTitle) {
        H2 title = new H2(caseTitle);
        Span step = new Span(parts.translations().get(task.stepName()));
        step.addClassName("task-step");
        Button close = new Button(VaadinIcon.CLOSE.create(), click -> events.closed());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        close.setAriaLabel(messages.get("inbox.close"));
        close.setTooltipText(messages.get("inbox.close"));
        close.addClassName("detail-close");
        Div words = new Div(new Div(parts.badge(task), step, state), title);
        Div header = new Div(words, close);
        header.addClassName("task-header");
        return header;
    }

    private void showTask() {
        parts.showState(state, task);
        showActions();
        form.removeAll();
        if (veiled) {
            form.add(new Paragraph(messages.get("inbox.confidential.claim")));
            return;
        }
        form.add(new H3(messages.get(mine() ? "inbox.form" : "inbox.form.preview")));
        panel = new TaskFormPanel(parts, person, task, mine(), () -> events.left(taskId, true));
        form.add(panel);
    }

    private boolean mine() {
        return parts.actions().tasks().mine(task, person.name());
    }

    private void showActions() {
        showNotes();
        actions.removeAll();
        if (task.assignee() == null) {
            Button claim = button("inbox.claim", VaadinIcon.HAND, click -> claim());
            claim.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(claim);
        } else if (mine()) {
            if (!person.name().equals(task.assignee())) {
                Span behalf = new Span(messages.get("absence.behalf.note", parts.name(task.assignee())));
                behalf.addClassName("task-taken");
                actions.add(behalf);
            }
            if (!task.groups().isEmpty()) {
                actions.add(
                        button("inbox.give-back", VaadinIcon.ARROW_BACKWARD, click -> giveBack()),
                        button("inbox.hand-over", VaadinIcon.SHARE, click -> handOver()));
            }
        } else {
            Span taken = new Span(messages.get("task.taken", parts.name(task.assignee())));
            taken.addClassName("task-taken");
            actions.add(taken);
        }
        parts.offers().stream()
                .filter(offer -> offer.offered(task, person))
                .forEach(offer -> actions.add(button(offer.label(), offer.icon(), click -> start(offer))));
        if (!veiled) {
            actions.add(
                    button("inbox.comment", VaadinIcon.COMMENT_O, click -> comment()),
                    new WatchButton(parts, person, task.number()));
        }
    }

    private void start(TaskAction offer) {
        parts.actions().attempt(() -> offer.start(task, person, this::reload));
    }

    /** What is new about the task, without touching what has been typed. */
    private void reload() {
        refresh();
        showActions();
    }

    private void showNotes() {
        notes.removeAll();
        parts.showMarks(notes, task.number());
        parts.offers().stream().flatMap(offer -> offer.note(task).stream()).forEach(text -> notes.add(new Div(text)));
    }

    private Button button(String key, VaadinIcon icon, Consumer<?> onClick) {
        Button button = new Button(messages.get(key), icon.create(), click -> onClick.accept(null));
        button.setDisableOnClick(false);
        return button;
    }

    void claim() {
        boolean claimed = parts.actions().attempt(() -> parts.actions().tasks().claim(taskId, person.name()));
        if (claimed) {
            parts.actions().say(messages.get("inbox.claimed"));
        }
        refresh();
        if (claimed) {
            form.getElement().executeJs(FIRST_FIELD);
        }
    }

    /** As if somebody pressed the form's button. */
    void complete() {
        if (panel != null && mine()) {
            panel.complete();
        }
    }

    private void giveBack() {
        parts.actions().askText("inbox.give-back", reason -> {
            parts.actions().tasks().giveBack(taskId, person.name(), reason);
            events.left(taskId, false);
        });
    }

    private void handOver() {
        Set<String> groups = task.groups();
        parts.actions().askColleague(groups, person, (colleague, reason) -> {
            if (parts.actions()
                    .attempt(() -> parts.actions().tasks().handOver(taskId, person.name(), colleague.name(), reason))) {
                parts.actions().say(messages.get("inbox.handed-over", colleague.displayName()));
                events.left(taskId, false);
            }
        });
    }

    private void comment() {
        parts.actions().askText("inbox.comment", text -> parts.actions().tasks().comment(taskId, person.name(), text));
    }

    /** Reads the task anew. The form stays as it is unless the task has changed hands. */
    private void refresh() {
        WorkTask now = parts.actions().tasks().find(taskId).orElse(null);
        if (now == null) {
            actions.removeAll();
            Span gone = new Span(messages.get("task.gone"));
            gone.addClassName("task-taken");
            actions.add(gone);
            form.setEnabled(false);
        } else {
            boolean otherHands = !Objects.equals(now.assignee(), task.assignee());
            task = now;
            if (otherHands && veiled) {
                showCase();
            } else if (otherHands) {
                showTask();
            } else {
                parts.showState(state, task);
                showNotes();
            }
        }
        if (tabs != null) {
            tabs.refresh();
        }
    }
}
