package org.tongxin.forms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.function.Function;

/** Text with markup. */
final class MarkupWidget implements Widget {

    private final Div content = new Div();
    private final Function<Instance, String> safeHtml;
    private String shownHtml = "";

    MarkupWidget(Function<Instance, String> safeHtml) {
        this.safeHtml = safeHtml;
        content.addClassName("tx-form-markup");
    }

    @Override
    public Component component() {
        return content;
    }

    @Override
    public void refresh(Instance instance, Shown shown) {
        String html = safeHtml.apply(instance);
        if (!html.equals(shownHtml)) {
            shownHtml = html;
            content.getElement().setProperty("innerHTML", html);
        }
    }
}
