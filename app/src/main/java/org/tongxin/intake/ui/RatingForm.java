package org.tongxin.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;

/** 评单: was it solved, how good was it. */
class RatingForm extends Div {

    private static final int COMMENT_LIMIT = 500;

    private final Messages messages;
    private final RadioButtonGroup<Boolean> solved = new RadioButtonGroup<>();
    private final RadioButtonGroup<Integer> stars = new RadioButtonGroup<>();
    private final TextArea comment = new TextArea();
    private final Paragraph error = new Paragraph();

    RatingForm(ProgressPanel.Actions actions, Messages messages) {
        this.messages = messages;
        addClassName("portal-rating");
        solved.setLabel(messages.get("track.rate.solved.question"));
        solved.setItems(true, false);
        solved.setItemLabelGenerator(yes -> messages.get(yes ? "track.rate.solved" : "track.rate.unsolved"));
        stars.setLabel(messages.get("track.rate.stars"));
        stars.setItems(5, 4, 3, 2, 1);
        stars.setItemLabelGenerator(count -> "★".repeat(count) + " " + messages.get("track.rate.stars." + count));
        comment.setLabel(messages.get("track.rate.comment"));
        comment.setWidthFull();
        error.addClassName("portal-error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        Button send = new Button(messages.get("track.rate.send"), click -> send(actions));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        add(new H2(messages.get("track.rate.title")), solved, stars, comment, error, send);
    }

    private void send(ProgressPanel.Actions actions) {
        if (solved.getValue() == null || stars.getValue() == null) {
            refuse(messages.get("track.rate.missing"));
            return;
        }
        int length = comment.getValue().length();
        if (length > COMMENT_LIMIT) {
            refuse(messages.get("intake.text.long", COMMENT_LIMIT, length, length - COMMENT_LIMIT));
            return;
        }
        try {
            actions.rate(stars.getValue(), solved.getValue(), comment.getValue());
        } catch (Refused refused) {
            refuse(messages.get(refused));
        }
    }

    private void refuse(String message) {
        error.setText(message);
        error.setVisible(true);
    }
}
