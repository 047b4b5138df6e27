package org.tongxin.property;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Unit;

/** The property companies' ledger: lines are added and never changed, each event of a case once. */
@Service
@Transactional
public class Scores {

    private final JdbcClient jdbc;
    private final CaseFiles cases;
    private final Seats seats;
    private final ScoreRules rules;
    private final Clock clock;

    Scores(JdbcClient jdbc, CaseFiles cases, Seats seats, ScoreRules rules, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.seats = seats;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Counts an event against the company that serves the estate now. The same event of the same attempt counts once, however often it is told;
     * without a company nothing is counted.
     *
     * @param event a key of {@code property-score.dmn}
     * @param attempt which attempt at rectification it belongs to, 0 before the first
     */
    public void count(CaseNumber number, UnitCode estate, String event, int attempt) {
        CaseFile file = cases.find(number).orElseThrow();
        seats.company(estate)
                .map(Unit::code)
                .ifPresent(company -> add(
                        file,
                        company,
                        estate,
                        event,
                        attempt,
                        rules.points(event, file.urgency().id())));
    }

    private void add(CaseFile file, UnitCode company, UnitCode estate, String event, int attempt, int points) {
        int added = jdbc.sql("""
                        insert into property_score (company, estate, case_number, event, attempt, points, at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (case_number, event, attempt) do nothing
                        """)
                .params(
                        company.value(),
                        estate.value(),
                        file.number().value(),
                        event,
                        attempt,
                        points,
                        Timestamp.from(clock.instant()))
                .update();
        if (added == 1) {
            cases.record(
                    file.number(),
                    new TimelineEntry(
                            clock.instant(),
                            null,
                            "property.score." + event,
                            null,
                            null,
                            String.valueOf(points),
                            null,
                            false));
        }
    }

    /** The lines of a case, in order. */
    @Transactional(readOnly = true)
    public List<ScoreLine> of(CaseNumber number) {
        return jdbc.sql("select * from property_score where case_number = ? order by id")
                .param(number.value())
                .query(ScoreLine::read)
                .list();
    }
}
