package org.tongxin.property.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.core.annotation.Order;
import org.tongxin.cases.CaseFile;
import org.tongxin.common.Messages;
import org.tongxin.common.TimeWords;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.Role;
import org.tongxin.organization.Unit;
import org.tongxin.property.Meeting;
import org.tongxin.property.Meeting.Seat;
import org.tongxin.property.Meetings;
import org.tongxin.workflow.CasePart;

/** 五方会商: who sits for whom, what each party said, and who said nothing. */
@org.springframework.stereotype.Component
@Order(10)
class MeetingPart implements CasePart {

    private final Meetings meetings;
    private final Organization organization;
    private final Messages messages;
    private final TimeWords words;

    MeetingPart(Meetings meetings, Organization organization, Messages messages, TimeWords words) {
        this.meetings = meetings;
        this.organization = organization;
        this.messages = messages;
        this.words = words;
    }

    @Override
    public String label() {
        return "property.meeting";
    }

    @Override
    public boolean offered(CaseFile file, Person person) {
        return !meetings.of(file.number()).isEmpty();
    }

    @Override
    public Component show(CaseFile file, Person person) {
        Div all = new Div();
        all.addClassName("meetings");
        meetings.of(file.number(), person).forEach(meeting -> all.add(meeting(meeting)));
        return all;
    }

    private Div meeting(Meeting meeting) {
        long answered = meeting.seats().stream().filter(Seat::answered).count();
        String state = meeting.closedAt() == null
                ? "property.meeting.running"
                : meeting.quorate() ? "property.meeting.quorate" : "property.meeting.not-quorate";
        Div record = new Div(
                new H4(messages.get("property.meeting.round", meeting.round(), words.exact(meeting.convenedAt()))),
                new Paragraph(messages.get(state, answered, meeting.seats().size(), meeting.quorum())));
        record.addClassName("meeting");
        meeting.seats().forEach(seat -> record.add(seat(seat, meeting.closedAt() != null)));
        return record;
    }

    private Div seat(Seat seat, boolean closed) {
        Div card = new Div(new Div(
                icon(seat, closed),
                text(
                        "meeting-party",
                        messages.get("property.party." + seat.party().id())),
                text("meeting-holder", holder(seat))));
        card.addClassNames("meeting-seat", seat.answered() ? "is-answered" : "is-silent");
        if (seat.standsIn()) {
            card.add(text("meeting-stand-in", messages.get("property.meeting.stands-in")));
        }
        if (seat.answered()) {
            card.add(new Paragraph(String.valueOf(seat.opinion())));
            if (seat.willDo() != null) {
                card.add(new Paragraph(messages.get("property.meeting.will-do", seat.willDo())));
            }
        } else {
            card.add(text("meeting-none", messages.get(closed ? "property.meeting.none" : "property.meeting.waiting")));
        }
        return card;
    }

    private Component icon(Seat seat, boolean closed) {
        return (seat.answered() ? VaadinIcon.CHECK_CIRCLE : closed ? VaadinIcon.MINUS_CIRCLE_O : VaadinIcon.HOURGLASS)
                .create();
    }

    /** Unit and role, and who answered. */
    private String holder(Seat seat) {
        String unit = organization
                .unit(seat.holder().unit())
                .map(Unit::name)
                .orElse(seat.holder().unit().value());
        String role = organization
                .role(seat.holder().role())
                .map((Role known) -> known.name(messages.locale()))
                .orElse(seat.holder().role());
        String by = seat.answeredBy() == null
                ? ""
                : " · "
                        + organization
                                .person(seat.answeredBy())
                                .map(Person::displayName)
                                .orElse(seat.answeredBy());
        return unit + " " + role + by;
    }

    private static Span text(String style, String text) {
        Span span = new Span(text);
        span.addClassName(style);
        return span;
    }
}
