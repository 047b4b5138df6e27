package org.tongxin.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.common.Refused;
import org.tongxin.organization.Person;
import org.tongxin.supervision.SupervisedTask;
import org.tongxin.workflow.SupervisorAction;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;

/** What supervisors can do about a task, as buttons. */
@SpringComponent
class TaskMenu {

    private final List<SupervisorAction> actions;
    private final WorkTasks tasks;
    private final SupervisionWords words;

    TaskMenu(List<SupervisorAction> actions, WorkTasks tasks, SupervisionWords words) {
        this.actions = actions;
        this.tasks = tasks;
        this.words = words;
    }

    /** Everything that can be done about the task now. */
    Div buttons(WorkTask task, Person person, Runnable done) {
        Div buttons = new Div();
        buttons.addClassName("supervisor-actions");
        actions.stream()
                .filter(action -> action.offered(task, person))
                .forEach(action -> buttons.add(button(action, task, person, () -> {}, done)));
        return buttons;
    }

    /** A button that opens all of it but what the row has already; what can be done is asked when it is opened. */
    Button more(SupervisedTask task, Person person, Runnable done) {
        String about = words.get("supervision.more-actions", task.number());
        Button more = new Button(VaadinIcon.ELLIPSIS_DOTS_V.create(), click -> open(task.id(), about, person, done));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        more.setAriaLabel(about);
        more.setTooltipText(about);
        return more;
    }

    private void open(String taskId, String about, Person person, Runnable done) {
        Dialog menu = new Dialog(about);
        Div choices = new Div();
        choices.addClassNames("supervisor-actions", "is-menu");
        tasks.find(taskId)
                .ifPresentOrElse(
                        task -> actions.stream()
                                .filter(action -> !(action instanceof Urge) && !(action instanceof Reassign))
                                .filter(action -> action.offered(task, person))
                                .forEach(action -> choices.add(button(action, task, person, menu::close, done))),
                        () -> choices.add(new Span(words.get("task.gone"))));
        menu.add(choices);
        menu.getFooter().add(new Button(words.get("supervision.cancel"), click -> menu.close()));
        menu.open();
    }

    private Button button(SupervisorAction action, WorkTask task, Person person, Runnable first, Runnable done) {
        Button button = new Button(words.get(action.label()), action.icon().create(), click -> {
            first.run();
            start(action, task, person, done);
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void start(SupervisorAction action, WorkTask task, Person person, Runnable done) {
        try {
            action.start(task, person, done);
        } catch (Refused refused) {
            Notification.show(words.messages().get(refused), 7000, Notification.Position.TOP_CENTER);
        } catch (AccessDeniedException denied) {
            Notification.show(words.get("supervision.denied"), 7000, Notification.Position.TOP_CENTER);
        }
    }
}
