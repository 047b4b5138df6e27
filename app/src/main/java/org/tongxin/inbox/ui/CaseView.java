package org.tongxin.inbox.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.cases.CaseFile;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.LivePages;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Person;
import org.tongxin.workflow.WorkChanged;

/** A case to read, for whoever may see it. */
@Route("cases/:number")
@PermitAll
class CaseView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final TaskDetailParts parts;
    private final LivePages live;
    private final CurrentPerson current;
    private String title = "";

    CaseView(TaskDetailParts parts, LivePages live, CurrentPerson current) {
        this.parts = parts;
        this.live = live;
        this.current = current;
        getContent().addClassNames("case-page", "task-detail");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getRouteParameters()
                .get("number")
                .filter(text -> !text.isBlank())
                .orElse("-");
        try {
            show(parts.cases().require(current.get(), new CaseNumber(asked)));
        } catch (AccessDeniedException denied) {
            event.rerouteToError(denied, "");
        }
    }

    private void show(CaseFile file) {
        Person person = current.get();
        title = file.number() + " " + file.title();
        Div where = new Div();
        where.addClassName("case-where");
        showWhere(where, file.number());
        CaseTabs tabs = new CaseTabs(parts, person, file, null);
        Div actions = new Div(new WatchButton(parts, person, file.number()));
        actions.addClassName("task-actions");
        getContent().removeAll();
        getContent()
                .add(
                        parts.badge(file.processKey()),
                        new H2(file.title()),
                        where,
                        actions,
                        parts.components().facts(file, person),
                        tabs);
        live.listen(where, WorkChanged.class, changed -> {
            if (changed.cases().contains(file.number())) {
                showWhere(where, file.number());
                tabs.refresh();
            }
        });
    }

    /** Where it is and who has it, or how it ended. */
    private void showWhere(Div where, CaseNumber number) {
        CaseFile file = parts.cases().find(number).orElseThrow();
        String steps = parts.actions().tasks().ofCase(number).stream()
                .map(task -> parts.translations().get(task.stepName())
                        + (task.assignee() == null ? "" : "（" + parts.name(task.assignee()) + "）"))
                .collect(Collectors.joining("、"));
        where.removeAll();
        Span state = new Span(
                !file.open()
                        ? parts.messages().get("inbox.closed")
                        : steps.isEmpty() ? parts.messages().get("inbox.no-step") : steps);
        state.addClassNames("state-badge", file.open() ? "is-calm" : "is-done");
        where.add(state);
        parts.showMarks(where, number);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
