package org.tongxin.inbox.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.tongxin.common.Messages;

/** Stands where a task would be that is no longer there. */
class GoneTask extends Composite<Div> {

    GoneTask(Messages messages, String why, Runnable onClose) {
        getContent().addClassName("empty-state");
        getContent().add(new Paragraph(why), new Button(messages.get("inbox.back"), click -> onClose.run()));
    }
}
