package org.tongxin.mediation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.cases.CaseFile;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;
import org.tongxin.mediation.Agreement;
import org.tongxin.mediation.Dispute;
import org.tongxin.mediation.EarlierDisputes;
import org.tongxin.mediation.Session;
import org.tongxin.organization.Person;
import org.tongxin.organization.Unit;

/** The parties, the minutes of every session, the agreement, and what the same parties have been through before. */
class MediationFile extends Div {

    private final MediationPart parts;

    MediationFile(MediationPart parts, CaseFile file, Person person) {
        this.parts = parts;
        addClassName("mediation-file");
        Dispute dispute = parts.disputes().of(file.number());
        add(new H4(text("mediation.parties")), new PartyList(parts, file.number(), person, dispute.parties()));
        history(parts.earlier().of(person, file.number()));
        add(new H4(text("mediation.sessions")));
        if (dispute.sessions().isEmpty()) {
            add(new Paragraph(text("mediation.sessions.none")));
        }
        List<Session> sessions = dispute.sessions();
        for (int i = sessions.size(); i > 0; i--) {
            add(session(i, sessions.get(i - 1)));
        }
        if (dispute.agreement() != null) {
            agreement(dispute.agreement());
        }
    }

    private Div session(int count, Session session) {
        Div minutes = new Div();
        minutes.addClassName("mediation-session");
        String when = parts.times().exact(OffsetDateTime.parse(session.at()).toInstant());
        Span head = new Span(text("mediation.session", count, unit(session.unit()), name(session.mediator())));
        head.addClassName("mediation-session-head");
        minutes.add(head, new Span(when + " · " + session.place()));
        field(minutes, "mediation.present", session.present());
        field(minutes, "mediation.statements", session.statements());
        field(minutes, "mediation.proposal", session.proposal());
        return minutes;
    }

    private void agreement(Agreement agreement) {
        Div agreed = new Div();
        agreed.addClassName("mediation-session");
        field(agreed, "mediation.facts", agreement.facts());
        field(agreed, "mediation.terms", agreement.terms());
        field(agreed, "mediation.performance", agreement.performance());
        add(new H4(text("mediation.agreement")), agreed);
    }

    private void history(EarlierDisputes.History history) {
        add(new H4(text("mediation.earlier")));
        if (history.files().isEmpty() && history.others() == 0) {
            add(new Paragraph(text("mediation.earlier.none")));
        }
        history.files().forEach(file -> {
            CaseNumber number = file.number();
            Anchor line = new Anchor("cases/" + number, file.title());
            Span state = new Span(number + " · " + parts.times().past(file.receivedAt()) + " · "
                    + (file.result() == null
                            ? text("mediation.earlier.open")
                            : parts.messages().said("case.result.", file.result())));
            state.addClassName("mediation-earlier-state");
            add(new Div(line, state));
        });
        if (history.others() > 0) {
            add(new Paragraph(text("mediation.earlier.others", history.others())));
        }
    }

    private void field(Div where, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            Span name = new Span(text(label));
            name.addClassName("mediation-label");
            Paragraph words = new Paragraph(value);
            where.add(name, words);
        }
    }

    private String unit(String code) {
        return parts.organization().unit(new UnitCode(code)).map(Unit::name).orElse(code);
    }

    private String name(String account) {
        return parts.organization().person(account).map(Person::displayName).orElse(account);
    }

    private String text(String key, Object... arguments) {
        return parts.messages().get(key, arguments);
    }
}
