package org.tongxin.deadline;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.tongxin.common.LivePages;
import org.tongxin.common.Messages;
import org.tongxin.common.TimeWords;

/** A line that tells everybody that the demo's clock was moved; nothing while it was not. Follows the clock without reload. */
public class DemoClockNote extends Div {

    private final Messages messages;
    private final DemoClock clock;
    private final TimeWords words;
    private final Span text = new Span();

    public DemoClockNote(Messages messages, DemoClock clock, TimeWords words, LivePages live) {
        this.messages = messages;
        this.clock = clock;
        this.words = words;
        addClassName("demo-clock-note");
        getElement().setAttribute("role", "status");
        add(VaadinIcon.CLOCK.create(), text);
        live.listen(this, ClockMoved.class, moved -> show());
        show();
    }

    private void show() {
        setVisible(clock.moved());
        text.setText(messages.get("clock.note", words.exact(clock.now())));
    }
}
