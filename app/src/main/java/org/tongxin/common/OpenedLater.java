package org.tongxin.common;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.function.Supplier;

/** A page among tabs, made when its tab is chosen and every time it is. */
public class OpenedLater extends Div {

    private final transient Supplier<Component> page;

    public OpenedLater(Supplier<Component> page) {
        this.page = page;
        setSizeFull();
    }

    public void open() {
        removeAll();
        add(page.get());
    }
}
