package org.tongxin.incidents.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.common.TimeWords;
import org.tongxin.common.Translations;
import org.tongxin.incidents.Incident;
import org.tongxin.incidents.Incidents;
import org.tongxin.incidents.Retry;

/** Failures by kind, and how far running them again has come. */
class IncidentsPanel extends Div {

    private final Incidents incidents;
    private final Messages messages;
    private final Translations translations;
    private final TimeWords times;
    private final Div kinds = new Div();
    private final Div retries = new Div();

    IncidentsPanel(Incidents incidents, Messages messages, Translations translations, TimeWords times) {
        this.incidents = incidents;
        this.messages = messages;
        this.translations = translations;
        this.times = times;
        addClassName("incidents");
        retries.getElement().setAttribute("role", "status");
        Button again = new Button(messages.get("incidents.refresh"), VaadinIcon.REFRESH.create(), click -> show());
        add(new Paragraph(messages.get("incidents.hint")), again, kinds, retries);
        show();
    }

    private void show() {
        kinds.removeAll();
        retries.removeAll();
        Map<String, List<Incident>> all = incidents.all().stream()
                .collect(Collectors.groupingBy(Incident::kind, TreeMap::new, Collectors.toList()));
        if (all.isEmpty()) {
            Paragraph empty = new Paragraph(messages.get("incidents.empty"));
            empty.addClassName("empty-state");
            kinds.add(empty);
        }
        boolean traces = incidents.seesStackTraces();
        all.values()
                .forEach(alike -> kinds.add(new KindCard(
                        alike, messages, translations, times, this::retry, traces ? incidents::stackTrace : null)));
        List<Retry> lately = incidents.retries();
        if (!lately.isEmpty()) {
            retries.add(new H3(messages.get("incidents.retries")));
            lately.forEach(retry -> retries.add(line(retry)));
        }
    }

    private void retry(Collection<String> jobs) {
        try {
            incidents.retry(jobs);
            Notification.show(messages.get("incidents.retried", jobs.size()), 5000, Notification.Position.BOTTOM_START);
        } catch (Refused refused) {
            Notification.show(messages.get(refused), 5000, Notification.Position.MIDDLE);
        }
        show();
    }

    private Div line(Retry retry) {
        ProgressBar bar = new ProgressBar(0, Math.max(1, retry.all()), retry.all() - retry.pending());
        String text = messages.get(
                "incidents.progress",
                retry.all(),
                retry.done(),
                retry.failed(),
                retry.pending(),
                times.past(retry.startedAt()));
        bar.getElement().setAttribute("aria-label", text);
        Div line = new Div(new Paragraph(text));
        if (retry.pending() > 0) {
            line.add(bar);
        }
        return line;
    }
}
