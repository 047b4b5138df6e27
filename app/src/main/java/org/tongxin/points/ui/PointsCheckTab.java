package org.tongxin.points.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.springframework.core.annotation.Order;
import org.tongxin.common.Messages;
import org.tongxin.organization.AdminTab;
import org.tongxin.points.PointsCheck;

/** The check of the balances among the administrator's pages: they are compared with the ledger when it is opened. */
@org.springframework.stereotype.Component
@Order(81)
class PointsCheckTab implements AdminTab {

    private final PointsCheck check;
    private final Messages messages;

    PointsCheckTab(PointsCheck check, Messages messages) {
        this.check = check;
        this.messages = messages;
    }

    @Override
    public String title() {
        return "points.check";
    }

    @Override
    public Component content() {
        Div content = new Div();
        show(content);
        return content;
    }

    private void show(Div content) {
        content.removeAll();
        int wrong = check.differences().size();
        Paragraph result = new Paragraph(messages.get(wrong == 0 ? "points.check.good" : "points.check.bad", wrong));
        result.getElement().setAttribute("role", "status");
        content.add(new Paragraph(messages.get("points.check.hint")), result);
        if (wrong > 0) {
            content.add(new Button(messages.get("points.check.repair"), click -> {
                check.recompute();
                show(content);
            }));
        }
    }
}
