package org.tongxin.workflow;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;

/** Which process something is: icon and name, in the process's colour. */
public class ProcessBadge extends Span {

    /** @param name in the language of whoever reads it */
    public ProcessBadge(ProcessInfo process, String name) {
        addClassNames("process-badge", "process-" + process.color().id());
        Icon icon = new Icon(process.icon());
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Span(name));
    }
}
