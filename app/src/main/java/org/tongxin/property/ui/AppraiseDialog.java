package org.tongxin.property.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.organization.Person;
import org.tongxin.property.Standing;
import org.tongxin.property.Standings;

/** 社区评分: what the community thinks of a company this quarter. */
class AppraiseDialog extends Dialog {

    AppraiseDialog(Standings standings, Person person, Standing standing, Messages messages, Runnable done) {
        setHeaderTitle(
                messages.get("property.appraise.title", standing.company().name()));
        IntegerField score = new IntegerField(messages.get("property.appraise.score.label"));
        score.setStepButtonsVisible(true);
        score.setMin(0);
        score.setMax(100);
        score.setWidthFull();
        TextArea remark = new TextArea(messages.get("property.appraise.remark"));
        remark.setWidthFull();
        Div error = new Div();
        error.addClassName("dialog-error");
        error.getElement().setAttribute("role", "alert");
        Div fields = new Div(new Paragraph(messages.get("property.appraise.help")), score, remark, error);
        fields.addClassName("dialog-fields");
        add(fields);
        Button send = new Button(messages.get("property.appraise.send"), click -> {
            try {
                if (score.getValue() == null) {
                    throw new Refused("property.appraise.score");
                }
                standings.appraise(person, standing.company().code(), score.getValue(), remark.getValue());
                close();
                done.run();
            } catch (Refused refused) {
                error.setText(messages.get(refused));
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(messages.get("property.visit.cancel"), click -> close()), send);
    }
}
