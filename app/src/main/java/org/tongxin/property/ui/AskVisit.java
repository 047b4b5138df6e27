package org.tongxin.property.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.organization.Person;
import org.tongxin.property.Visits;
import org.tongxin.workflow.TaskAction;
import org.tongxin.workflow.WorkTask;

/** 申请入户: the company asks to come by. */
@Component
@Order(10)
class AskVisit implements TaskAction {

    private final Visits visits;
    private final Messages messages;

    AskVisit(Visits visits, Messages messages) {
        this.visits = visits;
        this.messages = messages;
    }

    @Override
    public String label() {
        return "property.visit";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.HOME_O;
    }

    @Override
    public boolean offered(WorkTask task, Person person) {
        return visits.mayAsk(task, person);
    }

    @Override
    public void start(WorkTask task, Person person, Runnable done) {
        TextArea reason = new TextArea(messages.get("property.visit.reason"));
        reason.setWidthFull();
        reason.setMinHeight("6rem");
        Div error = new Div();
        error.addClassName("dialog-error");
        error.getElement().setAttribute("role", "alert");
        Div fields = new Div(new Paragraph(messages.get("property.visit.help")), reason, error);
        fields.addClassName("dialog-fields");
        Dialog dialog = new Dialog(messages.get(label()), fields);
        Button send = new Button(messages.get("property.visit.send"), click -> {
            try {
                visits.ask(task.id(), person, reason.getValue());
                Notification.show(messages.get("property.visit.asked"));
                dialog.close();
                done.run();
            } catch (Refused refused) {
                error.setText(messages.get(refused));
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(messages.get("property.visit.cancel"), click -> dialog.close()), send);
        dialog.open();
    }

    @Override
    public Optional<String> note(WorkTask task) {
        return task.step().equals("Task_Rectify") && visits.waiting(task)
                ? Optional.of(messages.get("property.visit.note"))
                : Optional.empty();
    }
}
