package org.tongxin.property;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;
import org.tongxin.property.Meeting.Seat;

/** The record of the five-party meetings. Who said what is written once; who said nothing is written down, too. */
@Service
@Transactional
public class Meetings {

    private final JdbcClient jdbc;
    private final CaseFiles cases;
    private final Seats seats;
    private final Clock clock;

    Meetings(JdbcClient jdbc, CaseFiles cases, Seats seats, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.seats = seats;
        this.clock = clock;
    }

    /**
     * Opens a meeting with a seat for each party; the secretary who convenes it has answered already.
     *
     * @param field code of the department of the matter's own field; null when there is none
     * @throws Refused {@code property.company-removed} when no company serves the estate any more: there is nobody to meet
     */
    public void convene(
            CaseNumber number, UnitCode estate, @Nullable String field, int quorum, String secretary, String opinion) {
        if (seats.company(estate).isEmpty()) {
            throw new Refused("property.company-removed");
        }
        int round = of(number).size() + 1;
        jdbc.sql("insert into property_meeting (case_number, round, quorum, convened_at) values (?, ?, ?, ?)")
                .params(number.value(), round, quorum, now())
                .update();
        for (Party party : seats.parties(estate, field)) {
            jdbc.sql(
                            "insert into property_seat (case_number, round, position, party, holder, stands_in) values (?, ?, ?, ?, ?, ?)")
                    .params(
                            number.value(),
                            round,
                            party.ordinal(),
                            party.id(),
                            seats.seat(party, estate, field).group(),
                            party == Party.OWNERS_COMMITTEE && seats.standIn(estate))
                    .update();
        }
        answer(number, Party.COMMUNITY_SECRETARY, secretary, opinion, null);
    }

    /** What a party thinks and what it will do, in the meeting that runs. A seat answers once. */
    public void answer(CaseNumber number, Party party, String person, String opinion, @Nullable String willDo) {
        jdbc.sql("""
                        update property_seat s set answered_by = :person, answered_at = :at, opinion = :opinion, will_do = :willDo
                        from property_meeting m
                        where m.case_number = s.case_number and m.round = s.round and m.closed_at is null
                          and s.case_number = :number and s.party = :party and s.answered_at is null
                        """)
                .param("person", person)
                .param("at", now())
                .param("opinion", opinion)
                .param("willDo", willDo)
                .param("number", number.value())
                .param("party", party.id())
                .update();
    }

    /** Ends the meeting that runs; each seat without an answer gets a line of its own in the timeline. */
    public boolean close(CaseNumber number) {
        Meeting meeting = of(number).stream()
                .filter(running -> running.closedAt() == null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No meeting runs in " + number));
        jdbc.sql("update property_meeting set closed_at = ? where case_number = ? and round = ?")
                .params(now(), number.value(), meeting.round())
                .update();
        meeting.seats().stream()
                .filter(seat -> !seat.answered())
                .forEach(seat -> record(number, "property.no-answer", seat.holder()));
        return meeting.quorate();
    }

    /** All meetings of a case, the first one first. */
    @Transactional(readOnly = true)
    public List<Meeting> of(CaseNumber number) {
        return jdbc.sql("select * from property_meeting where case_number = ? order by round")
                .param(number.value())
                .query((row, index) -> new Meeting(
                        row.getInt("round"),
                        row.getInt("quorum"),
                        row.getTimestamp("convened_at").toInstant(),
                        instant(row.getTimestamp("closed_at")),
                        seats(number, row.getInt("round"))))
                .list();
    }

    /**
     * The same, for somebody who may see the case.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the person may not
     */
    @Transactional(readOnly = true)
    public List<Meeting> of(CaseNumber number, Person person) {
        cases.require(person, number);
        return of(number);
    }

    private List<Seat> seats(CaseNumber number, int round) {
        return jdbc.sql("select * from property_seat where case_number = ? and round = ? order by position")
                .params(number.value(), round)
                .query((row, index) -> new Seat(
                        Party.of(row.getString("party")),
                        RoleAt.parse(row.getString("holder")),
                        row.getBoolean("stands_in"),
                        row.getString("answered_by"),
                        instant(row.getTimestamp("answered_at")),
                        row.getString("opinion"),
                        row.getString("will_do")))
                .list();
    }

    private void record(CaseNumber number, String kind, RoleAt holder) {
        cases.record(number, new TimelineEntry(clock.instant(), null, kind, null, null, holder.group(), null, false));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static java.time.@Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
