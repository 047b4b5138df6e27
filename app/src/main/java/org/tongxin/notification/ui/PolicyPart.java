package org.tongxin.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.notification.NoticeClass;
import org.tongxin.notification.NoticePolicies;
import org.tongxin.notification.NoticePolicy;

/** The administrator's rules. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PolicyPart extends Div {

    private final NoticePolicies policies;
    private final Messages messages;
    private final Checkbox mail = new Checkbox();
    private final Checkbox robots = new Checkbox();
    private final TimePicker morning;
    private final TimePicker afternoon;
    private final TimePicker nightFrom;
    private final TimePicker nightUntil;
    private final CheckboxGroup<NoticeClass> atOnce;
    private final CheckboxGroup<NoticeClass> always;
    private final IntegerField tries = new IntegerField();
    private final Paragraph error = new Paragraph();

    PolicyPart(NoticePolicies policies, Messages messages) {
        this.policies = policies;
        this.messages = messages;
        mail.setLabel(messages.get("notice.policy.mail"));
        robots.setLabel(messages.get("notice.policy.robots"));
        morning = time("notice.policy.morning");
        afternoon = time("notice.policy.afternoon");
        nightFrom = time("notice.policy.night-from");
        nightUntil = time("notice.policy.night-until");
        atOnce = classes("notice.policy.at-once");
        always = classes("notice.policy.always");
        tries.setLabel(messages.get("notice.policy.most-tries"));
        tries.setMin(1);
        tries.setMax(50);
        tries.setStepButtonsVisible(true);
        error.addClassName("dialog-error");
        error.getElement().setAttribute("role", "alert");
        Button save = new Button(messages.get("notice.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div times = new Div(morning, afternoon, nightFrom, nightUntil, tries);
        times.addClassName("notice-row");
        Paragraph help = new Paragraph(messages.get("notice.policy.help"));
        help.addClassName("notice-help");
        add(
                new H3(messages.get("notice.policy")),
                new Div(mail),
                new Div(robots),
                times,
                help,
                atOnce,
                always,
                error,
                save);
        show(policies.current());
    }

    private TimePicker time(String label) {
        TimePicker time = new TimePicker(messages.get(label));
        time.setStep(Duration.ofMinutes(30));
        // 24 hours, whatever the page's language
        time.setLocale(Locale.GERMANY);
        return time;
    }

    private CheckboxGroup<NoticeClass> classes(String label) {
        CheckboxGroup<NoticeClass> group = new CheckboxGroup<>(messages.get(label));
        group.setItems(List.of(NoticeClass.values()));
        group.setItemLabelGenerator(each -> messages.get("notice.class." + each.id()));
        return group;
    }

    private void show(NoticePolicy policy) {
        mail.setValue(policy.mail());
        robots.setValue(policy.robots());
        morning.setValue(policy.morning());
        afternoon.setValue(policy.afternoon());
        nightFrom.setValue(policy.quietFrom());
        nightUntil.setValue(policy.quietUntil());
        atOnce.setValue(policy.atOnce());
        always.setValue(policy.always());
        tries.setValue(policy.tries());
    }

    private void save() {
        error.setText("");
        try {
            if (tries.isEmpty()
                    || Stream.of(morning, afternoon, nightFrom, nightUntil).anyMatch(TimePicker::isEmpty)) {
                throw new Refused("notice.policy.missing");
            }
            policies.save(new NoticePolicy(
                    mail.getValue(),
                    robots.getValue(),
                    morning.getValue(),
                    afternoon.getValue(),
                    atOnce.getValue(),
                    always.getValue(),
                    nightFrom.getValue(),
                    nightUntil.getValue(),
                    tries.getValue()));
            Notification.show(messages.get("notice.saved"));
        } catch (Refused refused) {
            error.setText(messages.get(refused));
        }
    }
}
