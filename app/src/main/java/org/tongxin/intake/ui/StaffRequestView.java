package org.tongxin.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.forms.FormView;
import org.tongxin.forms.Forms;
import org.tongxin.forms.SubmissionRejected;
import org.tongxin.intake.Receipt;
import org.tongxin.intake.StaffIntake;

/** A grid worker or dispatcher files for a resident who called or spoke to them. */
@Route("request/new")
@Menu(title = "request.title", order = 15, icon = "vaadin:plus-circle-o")
@RolesAllowed({"grid-worker", "building-head", "dispatcher", "community-secretary"})
class StaffRequestView extends VerticalLayout implements HasDynamicTitle {

    private final StaffIntake intake;
    private final Forms forms;
    private final Messages messages;
    private final RadioButtonGroup<String> channel = new RadioButtonGroup<>();
    private final Paragraph error = new Paragraph();
    private final Div result = new Div();
    private FormView form;

    StaffRequestView(StaffIntake intake, Forms forms, Messages messages) {
        this.intake = intake;
        this.forms = forms;
        this.messages = messages;
        setMaxWidth("52rem");
        channel.setLabel(messages.get("request.channel"));
        channel.setItems("grid-worker", "hotline");
        channel.setItemLabelGenerator(code -> messages.get("request.channel." + code));
        channel.setValue("grid-worker");
        error.addClassName("portal-error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        result.getElement().setAttribute("role", "status");
        form = emptyForm();
        Button send = new Button(messages.get("portal.send"), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new H2(messages.get("request.title")), result, channel, form, error, send);
    }

    private FormView emptyForm() {
        return forms.view(intake.form(), intake.context());
    }

    private void send() {
        error.setVisible(false);
        try {
            sent(intake.submit(channel.getValue(), form.values()));
        } catch (SubmissionRejected rejected) {
            form.showErrors(rejected);
        } catch (Refused refused) {
            error.setText(messages.get(refused));
            error.setVisible(true);
        }
    }

    private void sent(Receipt receipt) {
        result.setText(messages.get("request.sent", receipt.number().value(), receipt.trackingCode()));
        result.addClassName("portal-hint");
        FormView next = emptyForm();
        replace(form, next);
        form = next;
    }

    @Override
    public String getPageTitle() {
        return messages.get("request.title");
    }
}
