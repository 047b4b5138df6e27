package org.tongxin.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.common.Refused;
import org.tongxin.organization.Person;
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
                .forEach(action -> buttons.add(button(action, task, person, done)));
        return buttons;
    }

    /** A button that opens all of it; what can be done is asked when it is opened. */
    Button more(String taskId, String number, Person person, Runnable done) {
        Button more = new Button(VaadinIcon.ELLIPSIS_DOTS_V.create());
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        more.setAriaLabel(words.get("supervision.more-actions", number));
        more.setTooltipText(words.get("supervision.more-actions", number));
        Popover popover = new Popover();
        popover.setTarget(more);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAutofocus(true);
        popover.addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                popover.removeAll();
                popover.add(content(tasks.find(taskId), person, () -> {
                    popover.close();
                    done.run();
                }));
            }
        });
        more.addAttachListener(attached -> attached.getUI().add(popover));
        more.addDetachListener(detached -> popover.removeFromParent());
        return more;
    }

    private com.vaadin.flow.component.Component content(Optional<WorkTask> task, Person person, Runnable done) {
        return task.<com.vaadin.flow.component.Component>map(open -> buttons(open, person, done))
                .orElseGet(() -> new Span(words.get("task.gone")));
    }

    private Button button(SupervisorAction action, WorkTask task, Person person, Runnable done) {
        Button button = new Button(
                words.get(action.label()), action.icon().create(), click -> start(action, task, person, done));
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
