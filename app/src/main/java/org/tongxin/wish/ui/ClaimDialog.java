package org.tongxin.wish.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.common.Messages;
import org.tongxin.common.PickerTexts;
import org.tongxin.common.Refused;
import org.tongxin.common.TimeWords;
import org.tongxin.wish.Wish;

/** Asks by which day the volunteer promises to fulfil the wish. Who comes late reads in the dialog who was first. */
class ClaimDialog extends Dialog {

    private final Messages messages;
    private final DatePicker day;
    private final Div error = new Div();

    /** Claims; a {@link Refused} is said in the dialog. */
    interface Work {
        void claim(LocalDate promised);
    }

    /** @param latest the last day that can be promised */
    ClaimDialog(Wish wish, LocalDate today, LocalDate latest, Messages messages, TimeWords words, Work work) {
        this.messages = messages;
        String until = words.day(latest);
        setHeaderTitle(messages.get("wish.claim.title", wish.title()));
        day = new DatePicker(messages.get("wish.claim.day"));
        day.setLocale(messages.locale());
        day.setI18n(PickerTexts.of(key -> messages.get(key))
                .setMinErrorMessage(messages.get("wish.promise-past"))
                .setMaxErrorMessage(messages.get("wish.promise-far", until)));
        day.setMin(today);
        day.setMax(latest);
        day.setHelperText(messages.get("wish.claim.until", until));
        day.setWidthFull();
        error.addClassName("dialog-error");
        error.getElement().setAttribute("role", "alert");
        Div fields = new Div(new Paragraph(messages.get("wish.claim.help")), day, error);
        fields.addClassName("dialog-fields");
        add(fields);
        Button claim = new Button(messages.get("wish.claim"), click -> send(work));
        claim.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(messages.get("wish.cancel"), click -> close()), claim);
    }

    private void send(Work work) {
        try {
            if (day.getValue() == null) {
                throw new Refused("wish.promise-missing");
            }
            work.claim(day.getValue());
            close();
        } catch (Refused refused) {
            error.setText(messages.get(refused));
        } catch (AccessDeniedException denied) {
            error.setText(messages.get("wish.gone"));
        }
    }
}
