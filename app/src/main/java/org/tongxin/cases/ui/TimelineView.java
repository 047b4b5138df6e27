package org.tongxin.cases.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.organization.Person;

/** Who did what, when and why; the newest first. */
public class TimelineView extends Div {

    private final CaseComponents parts;
    private final boolean resident;

    TimelineView(CaseComponents parts, List<TimelineEntry> entries, boolean resident) {
        this.parts = parts;
        this.resident = resident;
        addClassName("case-timeline");
        OrderedList list = new OrderedList();
        for (int i = entries.size() - 1; i >= 0; i--) {
            list.add(item(entries.get(i)));
        }
        add(list);
    }

    private ListItem item(TimelineEntry entry) {
        String outcome = parts.timelineWords.outcome(entry);
        String step = entry.stepName() == null ? "" : parts.translations.get(entry.stepName());
        String what = parts.timelineWords.what(entry, step);
        ListItem item = new ListItem(part("timeline-what", what));
        if (!what.contains(outcome)) {
            item.add(part("timeline-outcome", outcome));
        }
        if (!what.contains(step)) {
            item.add(part("timeline-step", step));
        }
        if (entry.reason() != null && !entry.reason().isBlank() && shown(entry)) {
            Paragraph reason = new Paragraph(entry.reason());
            reason.addClassName("timeline-reason");
            item.add(reason);
        }
        item.add(footer(entry));
        return item;
    }

    private static Span part(String style, String text) {
        Span part = new Span(text);
        part.addClassName(style);
        return part;
    }

    /** A resident reads what residents wrote, not the reasons of those who work here. */
    private boolean shown(TimelineEntry entry) {
        return !resident || entry.visibleToResident() && entry.actor() == null;
    }

    private String name(String account) {
        return parts.organization.person(account).map(Person::displayName).orElse(account);
    }

    private Span footer(TimelineEntry entry) {
        Span when = new Span(parts.words.past(entry.at()));
        when.setTitle(parts.words.exact(entry.at()));
        Span footer = new Span(when);
        footer.addClassName("timeline-when");
        String actor = entry.actor();
        if (!resident && actor != null) {
            String behalf = entry.behalf();
            footer.add(new Span(
                    behalf == null ? name(actor) : parts.messages.get("absence.acted", name(actor), name(behalf))));
        }
        return footer;
    }
}
