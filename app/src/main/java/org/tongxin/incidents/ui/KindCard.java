package org.tongxin.incidents.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.common.TimeWords;
import org.tongxin.common.Translations;
import org.tongxin.incidents.Incident;

/** What failed at one step, in however many cases. */
class KindCard extends Div {

    private static final int SHOWN = 100;

    private final Messages messages;
    private final TimeWords times;
    private final Consumer<Collection<String>> retry;
    private final @Nullable UnaryOperator<String> trace;

    /** @param trace how an error came about, by its job; null for those who may not read it */
    KindCard(
            List<Incident> alike,
            Messages messages,
            Translations translations,
            TimeWords times,
            Consumer<Collection<String>> retry,
            @Nullable UnaryOperator<String> trace) {
        this.messages = messages;
        this.times = times;
        this.retry = retry;
        this.trace = trace;
        addClassName("incident-kind");
        Incident oldest = alike.get(0);
        Button all = new Button(
                messages.get("incidents.retry.all", alike.size()),
                VaadinIcon.REFRESH.create(),
                click -> retry.accept(alike.stream().map(Incident::job).toList()));
        all.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        String title = messages.get(
                "incidents.kind",
                translations.get(oldest.processName()),
                translations.get(oldest.step()),
                alike.size());
        var icon = VaadinIcon.EXCLAMATION_CIRCLE.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Div head = new Div(icon, new H3(title));
        head.addClassName("incident-head");
        Paragraph message =
                new Paragraph(oldest.message().isBlank() ? messages.get("incidents.no-message") : oldest.message());
        message.addClassName("incident-message");
        UnorderedList list = new UnorderedList();
        alike.stream().limit(SHOWN).map(this::line).forEach(list::add);
        NativeDetails details = new NativeDetails(messages.get("incidents.cases", alike.size()), list);
        details.addClassName("migration-details");
        add(
                head,
                new Paragraph(messages.get("incidents.since", times.past(oldest.since()), oldest.version())),
                message,
                all,
                details);
    }

    private ListItem line(Incident incident) {
        ListItem line = new ListItem();
        line.add(
                incident.number() == null
                        ? new Span(messages.get("incidents.no-case"))
                        : new Anchor(
                                "cases/" + incident.number(), incident.number().value()));
        Span since = new Span(times.past(incident.since()));
        since.addClassName("incident-since");
        Button again = new Button(messages.get("incidents.retry"), click -> retry.accept(List.of(incident.job())));
        again.addThemeVariants(ButtonVariant.LUMO_SMALL);
        again.setAriaLabel(messages.get("incidents.retry.of", String.valueOf(incident.number())));
        line.add(since, again);
        if (trace != null) {
            Button how = new Button(messages.get("incidents.trace"), click -> show(incident, trace));
            how.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            how.setAriaLabel(messages.get("incidents.trace.of", String.valueOf(incident.number())));
            line.add(how);
        }
        return line;
    }

    private void show(Incident incident, UnaryOperator<String> read) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(messages.get("incidents.trace"));
        dialog.setWidth("min(60rem, 96vw)");
        try {
            Pre text = new Pre(read.apply(incident.job()));
            text.addClassName("incident-trace");
            text.getElement().setAttribute("tabindex", "0");
            dialog.add(text);
        } catch (Refused gone) {
            dialog.add(new Paragraph(messages.get(gone)));
        }
        dialog.getFooter().add(new Button(messages.get("incidents.close"), click -> dialog.close()));
        dialog.open();
    }
}
