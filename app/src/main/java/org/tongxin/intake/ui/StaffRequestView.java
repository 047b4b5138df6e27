package org.tongxin.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.common.Translations;
import org.tongxin.forms.FormView;
import org.tongxin.forms.Forms;
import org.tongxin.forms.SubmissionRejected;
import org.tongxin.intake.Receipt;
import org.tongxin.intake.StaffIntake;
import org.tongxin.workflow.ProcessBadge;
import org.tongxin.workflow.ProcessInfo;

/** Somebody who works here files for a resident who called or spoke to them: what, is said by the processes that name their role. */
@Route("request/new")
@Menu(title = "request.title", order = 15, icon = "vaadin:plus-circle-o")
@RolesAllowed({
    "grid-worker",
    "building-head",
    "grid-branch",
    "dispatcher",
    "community-secretary",
    "mediator",
    "department-clerk",
    "party-member",
    "property-manager",
    "owners-committee",
    "street-coordinator",
    "district-coordinator"
})
class StaffRequestView extends VerticalLayout implements HasDynamicTitle {

    private final StaffIntake intake;
    private final Forms forms;
    private final Messages messages;
    private final Translations translations;
    private final Select<ProcessInfo> process = new Select<>();
    private final Paragraph about = new Paragraph();
    private final RadioButtonGroup<String> channel = new RadioButtonGroup<>();
    private final Paragraph error = new Paragraph();
    private final Div result = new Div();
    private final Div form = new Div();
    private @Nullable FormView view;

    StaffRequestView(StaffIntake intake, Forms forms, Messages messages, Translations translations) {
        this.intake = intake;
        this.forms = forms;
        this.messages = messages;
        this.translations = translations;
        setMaxWidth("52rem");
        List<ProcessInfo> processes = intake.processes();
        if (processes.isEmpty()) {
            add(new H2(messages.get("request.title")), new Paragraph(messages.get("request.none")));
            return;
        }
        choices(processes);
        form.setWidthFull();
        error.addClassName("portal-error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        result.getElement().setAttribute("role", "status");
        form.setWidthFull();
        showForm();
        Button send = new Button(messages.get("portal.send"), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new H2(messages.get("request.title")), result, process, about, channel, form, error, send);
    }

    private void choices(List<ProcessInfo> processes) {
        process.setLabel(messages.get("request.process"));
        process.setWidth("min(100%, 24rem)");
        process.setItems(processes);
        process.setRenderer(new ComponentRenderer<>(each -> new ProcessBadge(each, translations.get(each.name()))));
        process.setItemLabelGenerator(each -> translations.get(each.name()));
        process.setValue(processes.get(0));
        process.setVisible(processes.size() > 1);
        process.addValueChangeListener(chosen -> start());
        about.setText(translations.get(processes.get(0).description()));
        channel.setLabel(messages.get("request.channel"));
        channel.setItems("grid-worker", "hotline");
        channel.setItemLabelGenerator(code -> messages.get("request.channel." + code));
        channel.setValue("grid-worker");
    }

    private void start() {
        about.setText(translations.get(process.getValue().description()));
        error.setVisible(false);
        showForm();
    }

    private void showForm() {
        String key = process.getValue().key();
        FormView empty = forms.view(intake.form(key), intake.context(key));
        form.removeAll();
        form.add(empty);
        view = empty;
    }

    private void send() {
        FormView filled = view;
        if (filled == null) {
            return;
        }
        error.setVisible(false);
        try {
            sent(intake.submit(process.getValue().key(), channel.getValue(), filled.values()));
        } catch (SubmissionRejected rejected) {
            filled.showErrors(rejected);
        } catch (Refused refused) {
            error.setText(messages.get(refused));
            error.setVisible(true);
        }
    }

    private void sent(Receipt receipt) {
        result.setText(messages.get("request.sent", receipt.number().value(), receipt.trackingCode()));
        result.addClassName("portal-hint");
        start();
    }

    @Override
    public String getPageTitle() {
        return messages.get("request.title");
    }
}
