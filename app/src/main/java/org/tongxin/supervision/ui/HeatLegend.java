package org.tongxin.supervision.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What colours and signs mean. */
class HeatLegend extends UnorderedList {

    HeatLegend(SupervisionWords words) {
        addClassName("heat-legend");
        for (String style : List.of("late-3", "soon", "calm", "none")) {
            Span sample = new Span();
            sample.addClassNames("heat-sample", "heat-" + style);
            sample.getElement().setAttribute("aria-hidden", "true");
            add(new ListItem(sample, new Span(words.get("supervision.heat." + style.replace("-3", "")))));
        }
    }
}
