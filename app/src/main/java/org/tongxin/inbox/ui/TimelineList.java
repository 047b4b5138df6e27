package org.tongxin.inbox.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.common.Messages;
import org.tongxin.common.TimeWords;
import org.tongxin.common.Translations;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;

/** Who did what, when and why; the latest first. */
class TimelineList extends Composite<OrderedList> {

    private final Messages messages;
    private final TimeWords times;
    private final Translations translations;
    private final Organization organization;

    TimelineList(Messages messages, TimeWords times, Translations translations, Organization organization) {
        this.messages = messages;
        this.times = times;
        this.translations = translations;
        this.organization = organization;
        getContent().addClassName("timeline");
    }

    void show(List<TimelineEntry> entries) {
        getContent().removeAll();
        List<TimelineEntry> latestFirst = new ArrayList<>(entries);
        Collections.reverse(latestFirst);
        latestFirst.forEach(entry -> getContent().add(line(entry)));
    }

    private ListItem line(TimelineEntry entry) {
        Span when = new Span(times.past(entry.at()));
        when.addClassName("timeline-when");
        when.setTitle(times.exact(entry.at()));
        Span what = new Span(what(entry));
        what.addClassName("timeline-what");
        ListItem line = new ListItem(what, when);
        if (entry.reason() != null) {
            Paragraph reason = new Paragraph(entry.reason());
            reason.addClassName("timeline-reason");
            line.add(reason);
        }
        return line;
    }

    private String what(TimelineEntry entry) {
        String who = entry.actor() == null
                ? ""
                : organization.person(entry.actor()).map(Person::displayName).orElse(entry.actor());
        String step = entry.stepName() == null ? "" : translations.get(entry.stepName());
        String outcome = entry.outcome() == null ? "" : translations.get(entry.outcome());
        String text = messages.get("timeline." + entry.kind(), outcome, step);
        return who.isEmpty() ? text : who + " " + text;
    }
}
