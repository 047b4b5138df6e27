package org.tongxin.extension.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.common.Refused;
import org.tongxin.extension.Rulings;
import org.tongxin.organization.Person;

/** Who asks for more time and why, what granting would do, and the two answers. */
class RulingDialog extends Dialog {

    private final Rulings rulings;
    private final RulingWords words;
    private final Rulings.Question question;
    private final Person person;
    private final Runnable onDone;
    private final TextArea reason = new TextArea();
    private final Div error = new Div();

    RulingDialog(Rulings rulings, RulingWords words, Rulings.Question question, Person person, Runnable onDone) {
        this.rulings = rulings;
        this.words = words;
        this.question = question;
        this.person = person;
        this.onDone = onDone;
        setHeaderTitle(words.messages().get("extension.decide"));
        Paragraph effect = new Paragraph(words.effect(question));
        effect.addClassName("effect");
        Paragraph asked = new Paragraph(words.asked(question.request()));
        asked.addClassName("effect-asked");
        reason.setLabel(words.messages().get("extension.decide.reason"));
        reason.setMaxLength(500);
        reason.setMinHeight("6rem");
        reason.setWidthFull();
        error.addClassName("dialog-error");
        error.getElement().setAttribute("role", "alert");
        Div fields = new Div(asked, effect, reason, error);
        fields.addClassName("dialog-fields");
        add(fields);
        Button grant = new Button(words.messages().get("extension.decide.grant"), click -> decide(true));
        grant.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button refuse = new Button(words.messages().get("extension.decide.refuse"), click -> decide(false));
        getFooter().add(new Button(words.messages().get("extension.cancel"), click -> close()), refuse, grant);
    }

    private void decide(boolean granted) {
        try {
            rulings.decide(person, question.request().id(), granted, reason.getValue());
            close();
            Notification.show(
                    words.messages().get(granted ? "extension.decide.granted" : "extension.decide.refused"),
                    5000,
                    Notification.Position.BOTTOM_START);
            onDone.run();
        } catch (Refused refused) {
            error.setText(words.messages().get(refused));
        } catch (AccessDeniedException denied) {
            error.setText(words.messages().get("extension.denied"));
        }
    }
}
