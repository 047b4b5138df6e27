package org.tongxin.organization.ui;

import com.vaadin.flow.component.html.Paragraph;

/** Says in the dialog itself why something could not be done; what was typed stays. */
class ErrorText extends Paragraph {

    ErrorText() {
        addClassName("admin-error");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void show(String text) {
        setText(text);
        setVisible(true);
    }
}
