package org.tongxin.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.textfield.TextArea;
import org.tongxin.cases.Attachments;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;

/** Something to add for those who work on it. */
class RemarkForm extends Details {

    RemarkForm(ProgressPanel.Actions actions, Attachments uploads, Messages messages) {
        super(messages.get("track.remark.title"));
        TextArea text = new TextArea(messages.get("track.remark.text"));
        text.setWidthFull();
        Button send = new Button(messages.get("track.remark.send"), click -> {
            try {
                actions.remark(text.getValue());
            } catch (Refused refused) {
                text.setErrorMessage(messages.get(refused));
                text.setInvalid(true);
            }
        });
        add(text, send, new PhotoUpload(uploads, messages, actions::photo));
        addClassName("portal-remark");
    }
}
