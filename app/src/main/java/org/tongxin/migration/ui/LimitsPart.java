package org.tongxin.migration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.concurrent.Executor;
import org.tongxin.migration.RunningLimits;

/** Offers to apply new limits to running steps. */
class LimitsPart extends Div {

    LimitsPart(RunningLimits limits, MigrationWords words, Executor executor) {
        Button open = new Button(
                words.get("limits.open"),
                VaadinIcon.HOURGLASS_START.create(),
                click -> new LimitsDialog(limits, words, executor).open());
        open.addClassName("limits-open");
        add(new H3(words.get("limits")), new Paragraph(words.get("limits.hint")), open);
    }
}
