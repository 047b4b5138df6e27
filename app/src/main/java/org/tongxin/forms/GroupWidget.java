package org.tongxin.forms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;

/** A group with its heading. */
final class GroupWidget implements Widget {

    private final GroupFrame frame;
    private final FormRows rows;

    GroupWidget(GroupFrame frame, FormRows rows) {
        this.frame = frame;
        this.rows = rows;
        frame.add(rows);
    }

    @Override
    public Component component() {
        return frame;
    }

    @Override
    public void refresh(Instance instance, Shown shown) {
        frame.describe(instance);
        rows.refresh(shown);
    }

    @Override
    public Optional<Widget> find(String instanceId) {
        return rows.find(instanceId);
    }

    /** What a group and a list have around them. */
    static final class GroupFrame extends Div {

        private final Div heading = new Div();
        private final FormTexts texts;

        GroupFrame(FormComponent component, FormTexts texts) {
            this.texts = texts;
            addClassName("tx-form-group");
            if (component.flag("showOutline", true)) {
                addClassName("tx-form-outline");
            }
            heading.addClassName("tx-form-heading");
            getElement().setAttribute("role", "group");
            add(heading);
        }

        void describe(Instance instance) {
            String label = texts.text(instance, "label");
            heading.setText(label);
            heading.setVisible(!label.isEmpty());
            getElement().setAttribute("aria-label", label);
        }
    }
}
