package org.tongxin.modeling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import org.tongxin.common.Refused;
import org.tongxin.modeling.Deployments;
import org.tongxin.modeling.ScheduledDeployment;
import org.tongxin.modeling.ScheduledDeployment.State;

/** Deployments that wait for their time, and what has become of the last ones. */
class ScheduleList extends Div {

    private final Deployments deployments;
    private final ModelsWords words;
    private final boolean owner;

    ScheduleList(Deployments deployments, ModelsWords words, boolean owner) {
        this.deployments = deployments;
        this.words = words;
        this.owner = owner;
        addClassName("models-schedule");
        refresh();
    }

    final void refresh() {
        removeAll();
        add(new H3(words.get("models.schedule")));
        List<ScheduledDeployment> all = deployments.scheduled();
        if (all.isEmpty()) {
            Paragraph empty = new Paragraph(words.get("models.schedule.none"));
            empty.addClassName("empty-state");
            add(empty);
            return;
        }
        UnorderedList list = new UnorderedList();
        all.forEach(each -> list.add(line(each)));
        add(list);
    }

    private ListItem line(ScheduledDeployment each) {
        Span state = new Span(
                icon(each.state()).create(),
                new Span(words.get("models.schedule." + each.state().id())));
        state.addClassNames("state-badge", style(each.state()));
        Span at = new Span(words.exact(each.at()));
        at.addClassName("models-name");
        Div facts = new Div(state, at, new Span(words.get("models.schedule.by", words.person(each.person()))));
        facts.addClassName("models-facts");
        Span why = new Span(each.reason());
        why.addClassName("models-why");
        ListItem line =
                new ListItem(facts, new Div(why), new Div(String.join(words.get("models.comma"), each.files())));
        if (each.problem() != null) {
            Div problem = new Div(each.problem());
            problem.addClassNames("dialog-error", "models-problem");
            line.add(problem);
        }
        if (owner && each.state() == State.WAITING) {
            Button cancel = new Button(words.get("models.schedule.cancel"), click -> cancel(each.id()));
            cancel.setAriaLabel(words.get("models.schedule.cancel.label", words.exact(each.at())));
            cancel.addThemeVariants(ButtonVariant.LUMO_SMALL);
            line.add(cancel);
        }
        return line;
    }

    private void cancel(long id) {
        try {
            deployments.cancel(id);
        } catch (Refused refused) {
            Notification.show(words.messages().get(refused));
        }
        refresh();
    }

    private static VaadinIcon icon(State state) {
        return switch (state) {
            case WAITING -> VaadinIcon.CALENDAR_CLOCK;
            case DONE -> VaadinIcon.CHECK;
            case FAILED -> VaadinIcon.EXCLAMATION_CIRCLE;
            case CANCELLED -> VaadinIcon.CLOSE_SMALL;
        };
    }

    private static String style(State state) {
        return switch (state) {
            case WAITING -> "is-soon";
            case DONE -> "is-done";
            case FAILED -> "is-late";
            case CANCELLED -> "is-calm";
        };
    }
}
