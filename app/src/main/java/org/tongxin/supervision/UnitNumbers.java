package org.tongxin.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.UnitCode;

/**
 * The numbers of whole units, read off the indexes without looking at a single task: what has a deadline on a past or later day comes from the tally, only
 * what is due about now is counted.
 */
@Component
class UnitNumbers {

    private static final String TALLY =
            "(select coalesce(sum(y.tasks), 0) from supervised_tally y where y.unit = u.code and y.day < :day)";
    private static final String COUNT = "(select count(*) from supervised_scope s where s.unit = u.code and ";

    static final String SQL = Arrays.stream(Measure.values())
            .map(measure -> ofUnit(measure) + " as \"" + measure.name() + "\"")
            .collect(
                    Collectors.joining(",\n", "select u.code,\n", "\nfrom unnest(cast(:units as text[])) as u (code)"));

    private final JdbcClient jdbc;
    private final Clock clock;

    UnitNumbers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Each unit with all below it. */
    Map<UnitCode, Map<Measure, Integer>> of(Collection<UnitCode> units) {
        Instant day = clock.instant().truncatedTo(ChronoUnit.DAYS);
        Map<UnitCode, Map<Measure, Integer>> numbers = new HashMap<>();
        jdbc.sql(SQL)
                .params(new SupervisionConditions(SupervisionFilter.ALL, List.of(), clock).values())
                .param("day", day.atOffset(ZoneOffset.UTC).toLocalDate())
                .param("dayStart", day.atOffset(ZoneOffset.UTC))
                .param("units", SupervisionTable.codes(units))
                .query(row -> {
                    numbers.put(new UnitCode(row.getString("code")), SupervisionQueries.numbers(row));
                });
        return numbers;
    }

    private static String ofUnit(Measure measure) {
        return switch (measure) {
            case ALL -> TALLY.replace(" and y.day < :day", "");
            case OVERDUE ->
                TALLY + " + " + COUNT + "s.due >= :dayStart and s.due < :now) - " + COUNT
                        + "s.paused_until > :now and s.due < :now)";
            default -> COUNT + measure.ofScope() + ")";
        };
    }

    /** Puts the tally's rows of a unit and day together. Who reads meanwhile sees them as they were before. */
    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1M")
    @Transactional
    public void tidy() {
        jdbc.sql("""
                        with gone as (
                            delete from supervised_tally y
                            where (y.unit, y.day) in (select unit, day from supervised_tally group by unit, day having count(*) > 1)
                            returning y.unit, y.day, y.tasks)
                        insert into supervised_tally select unit, day, sum(tasks) from gone group by unit, day having sum(tasks) <> 0
                        """).update();
    }
}
