package org.tongxin.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import org.tongxin.common.Language;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.notification.MailAddresses;
import org.tongxin.notification.NoticePolicies;
import org.tongxin.notification.NoticePolicy;
import org.tongxin.notification.NoticePreference;
import org.tongxin.notification.NoticePreferences;
import org.tongxin.notification.QuietHours;
import org.tongxin.notification.channel.MailChannel;

/** How the person wants to be told, within what the administrator allows. */
@Route("notices/settings")
@PermitAll
class NoticeSettingsView extends Div implements HasDynamicTitle {

    private final NoticePreferences preferences;
    private final Messages messages;
    private final Checkbox mail = new Checkbox();
    private final Checkbox quiet = new Checkbox();
    private final TimePicker from = new TimePicker();
    private final TimePicker until = new TimePicker();
    private final Select<Language> language = new Select<>();
    private final Paragraph error = new Paragraph();

    NoticeSettingsView(
            NoticePreferences preferences,
            NoticePolicies policies,
            MailAddresses addresses,
            MailChannel channel,
            Messages messages) {
        this.preferences = preferences;
        this.messages = messages;
        NoticePolicy policy = policies.current();
        addClassName("notice-settings");
        Anchor back = new Anchor("notices", messages.get("notice.back"));
        back.getElement().setAttribute("router-link", true);
        add(new Div(back), new H2(messages.get("notice.settings")));
        add(new H3(messages.get("notice.channels")), new Paragraph(messages.get("notice.channel.app")));
        mail.setLabel(messages.get("notice.channel.mail"));
        mail.setHelperText(messages.get(
                "notice.channel.mail.help",
                policy.morning().toString(),
                policy.afternoon().toString()));
        boolean possible = policy.mail() && channel.ready();
        mail.setEnabled(possible);
        add(mail, possible ? new AddressPanel(addresses, messages) : quietly("notice.channel.mail.off"));
        language.setLabel(messages.get("notice.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::label);
        language.setEnabled(possible);
        add(language, quietly("notice.channel.robot"));
        addQuietHours(policy);
        error.addClassName("dialog-error");
        error.getElement().setAttribute("role", "alert");
        Button save = new Button(messages.get("notice.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(error, save);
        show(preferences.own(), policy);
    }

    private Paragraph quietly(String key) {
        Paragraph text = new Paragraph(messages.get(key));
        text.addClassName("notice-help");
        return text;
    }

    private void addQuietHours(NoticePolicy policy) {
        quiet.setLabel(messages.get("notice.quiet"));
        from.setLabel(messages.get("notice.quiet.from"));
        until.setLabel(messages.get("notice.quiet.until"));
        for (TimePicker time : new TimePicker[] {from, until}) {
            time.setStep(Duration.ofMinutes(30));
            time.setLocale(java.util.Locale.GERMANY);
        }
        quiet.addValueChangeListener(change -> {
            from.setEnabled(change.getValue());
            until.setEnabled(change.getValue());
        });
        Div hours = new Div(from, until);
        hours.addClassName("notice-hours");
        Paragraph allowed = new Paragraph(messages.get(
                "notice.quiet.help",
                policy.quietFrom().toString(),
                policy.quietUntil().toString(),
                ClassWords.of(messages, policy.always())));
        allowed.addClassName("notice-help");
        add(new H3(messages.get("notice.quiet")), quiet, hours, allowed);
    }

    private void show(NoticePreference own, NoticePolicy policy) {
        mail.setValue(own.mail() && mail.isEnabled());
        quiet.setValue(!own.quiet().none());
        from.setEnabled(quiet.getValue());
        until.setEnabled(quiet.getValue());
        from.setValue(own.quiet().none() ? policy.quietFrom() : own.quiet().from());
        until.setValue(own.quiet().none() ? policy.quietUntil() : own.quiet().until());
        language.setValue(own.language());
    }

    private void save() {
        error.setText("");
        try {
            if (quiet.getValue() && (from.isEmpty() || until.isEmpty())) {
                throw new Refused("notice.quiet.missing");
            }
            QuietHours hours = quiet.getValue() ? new QuietHours(from.getValue(), until.getValue()) : QuietHours.NONE;
            boolean wants =
                    mail.isEnabled() ? mail.getValue() : preferences.own().mail();
            preferences.save(new NoticePreference(wants, hours, language.getValue()));
            Notification.show(messages.get("notice.saved"));
        } catch (Refused refused) {
            error.setText(messages.get(refused));
        }
    }

    @Override
    public String getPageTitle() {
        return messages.get("notice.settings");
    }
}
