package org.tongxin.cases.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;

/** A state told by colour, sign and word. */
public class Badge extends Span {

    /** What the colour says. */
    public enum Tone {
        LATE,
        SOON,
        GOOD,
        CALM,
        QUIET
    }

    public Badge(VaadinIcon sign, String word, Tone tone) {
        Icon icon = sign.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Span(word));
        addClassNames("tx-badge", "tx-" + tone.name().toLowerCase(Locale.ROOT));
    }
}
