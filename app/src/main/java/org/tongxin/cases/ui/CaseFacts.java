package org.tongxin.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.Category;
import org.tongxin.organization.Person;
import org.tongxin.organization.Unit;

/** Number, category, urgency, place, deadline and whom to talk to; what identifies a person is masked until somebody says why. */
public class CaseFacts extends Div {

    private final CaseComponents parts;
    private final CaseFile file;
    private final Person person;
    private final DescriptionList list = new DescriptionList();

    CaseFacts(CaseComponents parts, CaseFile file, Person person) {
        this.parts = parts;
        this.file = file;
        this.person = person;
        addClassName("case-facts");
        row("case.fact.number", new Span(file.number().value()));
        // The code stands for the resident: who handles the case must not be able to rate it with it.
        if (person.name().equals(file.reporter())) {
            row("case.fact.tracking-code", copyable(file.trackingCode()));
        }
        row("case.fact.category", new Span(category()));
        row("case.fact.urgency", parts.urgency(file.urgency()));
        row("case.fact.unit", new Span(unit()));
        if (file.place() != null && !file.place().isBlank()) {
            row("case.fact.place", new Span(file.place()));
        }
        row("case.fact.received", moment());
        state();
        contact();
        Div text = new Div(file.text());
        text.addClassName("case-text");
        row("case.fact.text", text);
        add(list);
    }

    private void row(String label, Component value) {
        row(new Span(text(label)), value);
    }

    private void row(Component label, Component value) {
        Div row = new Div(new DescriptionList.Term(label), new DescriptionList.Description(value));
        list.getElement().appendChild(row.getElement());
    }

    private void state() {
        if (file.closedAt() != null) {
            String result = parts.messages.said("case.result.", String.valueOf(file.result()));
            row("case.fact.result", new Badge(VaadinIcon.CHECK_CIRCLE, result, Badge.Tone.GOOD));
        } else if (file.dueAt() != null) {
            row("case.fact.due", parts.due(file.dueAt()));
        }
    }

    private void contact() {
        Map<String, String> masked = parts.cases.masked(file.number());
        boolean mayReveal = parts.cases.mayReveal(person, file.number());
        masked.keySet().stream()
                .sorted(PrivateLabels.FIRST_WHOM)
                .forEach(field -> row(
                        new Span(label(field)),
                        privateValue(field, Objects.requireNonNull(masked.get(field)), mayReveal)));
    }

    private Component privateValue(String field, String masked, boolean mayReveal) {
        Span value = new Span(masked);
        Div cell = new Div(value);
        cell.addClassName("case-private");
        if (mayReveal) {
            Button show = new Button(text("case.reveal"), VaadinIcon.EYE.create());
            show.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            show.setAriaLabel(parts.messages.get("case.reveal.what", label(field)));
            show.addClickListener(click -> new RevealDialog(parts.messages, label(field), reason -> {
                        value.setText(parts.cases.reveal(file.number(), person, field, reason));
                        show.setVisible(false);
                    })
                    .open());
            cell.add(show);
        }
        return cell;
    }

    private Component copyable(String code) {
        Button copy = new Button(VaadinIcon.COPY_O.create());
        copy.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        copy.setAriaLabel(text("case.copy"));
        copy.setTooltipText(text("case.copy"));
        copy.addClickListener(click -> {
            getElement().executeJs("navigator.clipboard?.writeText($0)", code);
            Notification.show(text("case.copied"));
        });
        Span value = new Span(code);
        value.addClassName("case-code");
        Div cell = new Div(value, copy);
        cell.addClassName("case-private");
        return cell;
    }

    private Component moment() {
        Span span = new Span(parts.words.past(file.receivedAt()));
        span.setTitle(parts.words.exact(file.receivedAt()));
        return span;
    }

    private String category() {
        return file.category() == null
                ? text("case.category.none")
                : parts.categories
                        .find(file.category())
                        .map((Category category) -> category.name(parts.messages.locale()))
                        .orElse(file.category());
    }

    /** From the street on: the city and the district are known to everybody here. */
    private String unit() {
        var path = parts.organization.path(file.unit());
        return path.stream()
                .skip(Math.max(0, Math.min(2, path.size() - 1)))
                .map(Unit::name)
                .collect(Collectors.joining(" › "));
    }

    private String label(String field) {
        return PrivateLabels.of(parts.messages, field);
    }

    private String text(String key) {
        return parts.messages.get(key);
    }
}
