package org.tongxin.inbox.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.ui.CaseComponents;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Messages;
import org.tongxin.common.TimeWords;
import org.tongxin.common.Translations;
import org.tongxin.forms.FormView;
import org.tongxin.forms.Forms;
import org.tongxin.inbox.Drafts;
import org.tongxin.inbox.Inbox;
import org.tongxin.inbox.Preferences;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.workflow.CaseMark;
import org.tongxin.workflow.CasePart;
import org.tongxin.workflow.CaseTrail;
import org.tongxin.workflow.ProcessBadge;
import org.tongxin.workflow.Processes;
import org.tongxin.workflow.TaskAction;
import org.tongxin.workflow.WorkTask;

/** The services behind the pages of a task and of a case. */
@SpringComponent
record TaskDetailParts(
        Messages messages,
        TimeWords times,
        Translations translations,
        Organization organization,
        CaseFiles cases,
        CaseComponents components,
        Forms forms,
        Inbox inbox,
        Drafts drafts,
        Preferences preferences,
        CaseTrail trail,
        Processes processes,
        TaskActions actions,
        List<TaskAction> offers,
        List<CasePart> caseParts,
        List<CaseMark> marks,
        Clock clock) {

    /** The form of the task; null when the step has none. */
    @Nullable
    FormView form(WorkTask task, Person person) {
        return actions.tasks()
                .form(task.id(), person.name())
                .map(schema -> forms.view(schema, actions.tasks().formData(task.id(), person.name())))
                .orElse(null);
    }

    /** Which process the task's case is of, also when another process was called for the step. */
    ProcessBadge badge(WorkTask task) {
        return badge(cases.find(task.number()).map(CaseFile::processKey).orElse(task.processKey()));
    }

    /** Which process it is. */
    ProcessBadge badge(String process) {
        var info = processes.describe(process);
        return new ProcessBadge(info, translations.get(info.name()));
    }

    String name(@Nullable String account) {
        return account == null
                ? ""
                : organization.person(account).map(Person::displayName).orElse(account);
    }

    /** What everybody should know first about the case. */
    void showMarks(Div where, CaseNumber number) {
        marks.stream().flatMap(mark -> mark.mark(number).stream()).forEach(text -> {
            Div mark = new Div(new Icon("flag"), new Span(text));
            mark.addClassName("case-mark");
            where.add(mark);
        });
    }

    /** The deadline as colour, icon and word. */
    void showState(Span state, WorkTask task) {
        Instant due = task.due();
        EntryWords.State is = due == null
                ? EntryWords.State.CALM
                : times.late(due)
                        ? EntryWords.State.LATE
                        : due.isBefore(clock.instant().plus(Duration.ofHours(24)))
                                ? EntryWords.State.SOON
                                : EntryWords.State.CALM;
        state.removeAll();
        state.setClassName("state-badge " + is.style());
        state.add(new Icon(is.icon().replace("vaadin:", "")));
        state.add(due == null ? messages.get("inbox.no-deadline") : times.left(due) + " · " + times.due(due));
        state.setTitle(due == null ? "" : times.exact(due));
    }
}
