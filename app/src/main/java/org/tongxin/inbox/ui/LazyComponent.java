package org.tongxin.inbox.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.function.Supplier;

/** What stands in a tab: made when somebody first looks at it. */
class LazyComponent extends Div {

    private final transient Supplier<Component> content;

    LazyComponent(Supplier<Component> content) {
        this.content = content;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (getChildren().findAny().isEmpty()) {
            add(content.get());
        }
    }
}
