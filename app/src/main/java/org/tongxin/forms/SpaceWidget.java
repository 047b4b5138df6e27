package org.tongxin.forms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;

/** A line or an empty space between others. */
final class SpaceWidget implements Widget {

    private static final int MAX_HEIGHT = 400;

    private final Component space;

    SpaceWidget(FormComponent component) {
        if (component.type() == ComponentType.SEPARATOR) {
            space = new Hr();
        } else {
            Div gap = new Div();
            gap.setHeight(Math.min(component.property("height").asInt(60), MAX_HEIGHT) + "px");
            space = gap;
        }
    }

    @Override
    public Component component() {
        return space;
    }

    @Override
    public void refresh(Instance instance, Shown shown) {
        // Nothing of it depends on data.
    }
}
