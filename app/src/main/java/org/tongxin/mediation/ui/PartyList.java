package org.tongxin.mediation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongxin.cases.ui.RevealDialog;
import org.tongxin.common.CaseNumber;
import org.tongxin.mediation.Disputes;
import org.tongxin.mediation.Party;
import org.tongxin.organization.Person;

/** The parties, masked until somebody who works on the case says why they need to see them; that is recorded. */
class PartyList extends Div {

    private final MediationPart parts;
    private final List<Party> parties;
    private final Div lines = new Div();

    PartyList(MediationPart parts, CaseNumber number, Person person, List<Party> parties) {
        this.parts = parts;
        this.parties = parties;
        show(parts.cases()::mask);
        add(lines);
        if (parties.isEmpty()) {
            add(new Paragraph(parts.messages().get("mediation.parties.none")));
        } else if (parts.cases().mayReveal(person, number)) {
            add(reveal(number, person));
        }
    }

    private Button reveal(CaseNumber number, Person person) {
        String what = parts.messages().get("case.private." + Disputes.KEY);
        Button show = new Button(parts.messages().get("case.reveal.what", what), VaadinIcon.EYE.create());
        show.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        show.addClickListener(click -> new RevealDialog(parts.messages(), what, reason -> {
                    parts.cases().reveal(number, person, Disputes.KEY, reason);
                    show((kind, value) -> value);
                    show.setVisible(false);
                })
                .open());
        return show;
    }

    private void show(BinaryOperator<String> shown) {
        lines.removeAll();
        parties.forEach(party -> lines.add(line(party, shown)));
    }

    private Div line(Party party, BinaryOperator<String> shown) {
        Span side =
                new Span(parts.messages().get("mediation.side." + Objects.requireNonNullElse(party.side(), "other")));
        side.addClassName("mediation-label");
        Div line = new Div(
                side,
                new Span(Stream.of(
                                shown("name", party.name(), shown),
                                shown("phone", party.phone(), shown),
                                shown("idNumber", party.idNumber(), shown),
                                shown("address", party.address(), shown))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · "))));
        line.addClassName("mediation-party");
        return line;
    }

    private static @Nullable String shown(String kind, @Nullable String value, BinaryOperator<String> shown) {
        return value == null || value.isBlank() ? null : shown.apply(kind, value);
    }
}
