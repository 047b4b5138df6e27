package org.tongxin.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.common.CaseNumber;

/** Counts. Everything is one statement: the periods are rows, to each the cases that have to do with it are joined. */
@Component
class StatisticsQueries {

    /** What some measure of the period may be about. Each line is a range of an index. */
    private static final String CASES = """
             from unnest(cast(:froms as timestamptz[]), cast(:tos as timestamptz[])) with ordinality p(from_at, to_at, period)
             join statistics_case c on (c.filed >= p.from_at and c.filed < p.to_at
                 or c.closed >= p.from_at and c.closed < p.to_at
                 or c.closed is null and c.due >= p.from_at and c.due < p.to_at)
            """;

    /** The same for steps. */
    private static final String STEPS = """
             from unnest(cast(:froms as timestamptz[]), cast(:tos as timestamptz[])) with ordinality p(from_at, to_at, period)
             join statistics_step s on (s.ended >= p.from_at and s.ended < p.to_at
                 or s.ended is null and s.due >= p.from_at and s.due < p.to_at)
             join statistics_case c on c.case_number = s.case_number
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    StatisticsQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param key null where there is none */
    record Group(int period, @Nullable String key, Numbers numbers) {}

    /**
     * The numbers of each period and key, as far as there are cases.
     *
     * @param key an expression on {@code statistics_case c}
     */
    List<Group> numbers(List<Period> periods, StatisticsConditions conditions, String key) {
        return jdbc.sql(numbersSql(conditions, key))
                .params(values(periods, conditions))
                .query((row, index) -> new Group(row.getInt("period") - 1, row.getString("key"), numbers(row)))
                .list();
    }

    static String numbersSql(StatisticsConditions conditions, String key) {
        return "select p.period, " + key + " as key, "
                + counts(Measure.values(), Measure::numerator, Measure::denominator) + ", "
                + spread("extract(epoch from c.closed - c.filed)", Measure.CLOSED.numerator())
                + CASES + " where true" + conditions.sql() + " group by 1, 2";
    }

    List<StepLine> steps(Period period, StatisticsConditions conditions) {
        String sql = "select s.process_key, s.step, max(s.step_name) as step_name, "
                + counts(StepMeasure.values(), StepMeasure::numerator, StepMeasure::denominator) + ", "
                + spread("s.worked_minutes * 60.0", "(" + StepMeasure.IS_DONE + " and s.worked_minutes is not null)")
                + STEPS + " where true" + ofStep(conditions)
                + " group by s.process_key, s.step order by s.process_key, min(s.created), s.step";
        return jdbc.sql(sql)
                .params(values(List.of(period), conditions))
                .query((row, index) -> new StepLine(
                        row.getString("process_key"),
                        row.getString("step"),
                        row.getString("step_name"),
                        ratios(row, StepMeasure.class, StepMeasure.values()),
                        spread(row)))
                .list();
    }

    /** A step counts for the unit that the case belonged to when it ended. */
    private static String ofStep(StatisticsConditions conditions) {
        return conditions.sql().replace("c.path", "s.path").replace("c.unit", "s.unit");
    }

    /** What a list begins after, and how long it is at most. */
    record Cut(@Nullable CaseNumber after, int limit) {}

    List<CountedCase> cases(Period period, StatisticsConditions conditions, Measure measure, Part part, Cut cut) {
        return cases(
                CASES + " where " + part.condition(measure.numerator(), measure.denominator()) + conditions.sql(),
                values(List.of(period), conditions),
                cut);
    }

    /** The cases that had such a step. */
    List<CountedCase> cases(
            Period period,
            StatisticsConditions conditions,
            String processKey,
            String step,
            StepMeasure measure,
            Part part,
            Cut cut) {
        Map<String, Object> values = values(List.of(period), conditions);
        values.put("stepProcess", processKey);
        values.put("step", step);
        return cases(
                " from statistics_case c where c.case_number in (select s.case_number" + STEPS
                        + " where s.process_key = :stepProcess and s.step = :step and "
                        + part.condition(measure.numerator(), measure.denominator()) + ofStep(conditions) + ")",
                values,
                cut);
    }

    private List<CountedCase> cases(String from, Map<String, Object> values, Cut cut) {
        values.put("limit", cut.limit());
        if (cut.after() != null) {
            values.put("after", cut.after().value());
        }
        return jdbc.sql("select m.*, coalesce(f.title, '') as title from (select c.*" + from
                        + (cut.after() == null ? "" : " and c.case_number < :after")
                        + " order by c.case_number desc limit :limit) m"
                        + " left join case_file f on f.number = m.case_number order by m.case_number desc")
                .params(values)
                .query(StatisticsQueries::counted)
                .list();
    }

    private static CountedCase counted(ResultSet row, int index) throws SQLException {
        CaseRow counted = StatisticsTable.row(row, index);
        return new CountedCase(
                counted.number(),
                row.getString("title"),
                counted.processKey(),
                counted.category(),
                counted.unit(),
                counted.department(),
                counted.company(),
                counted.filed(),
                counted.firstResponse(),
                counted.due(),
                counted.done(),
                counted.closed(),
                counted.result(),
                counted.stars(),
                counted.solved(),
                counted.reopened(),
                counted.handedBack());
    }

    private Map<String, Object> values(List<Period> periods, StatisticsConditions conditions) {
        Map<String, Object> values = new HashMap<>(conditions.values());
        values.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        values.put(
                "froms",
                times(periods.stream()
                        .map(period -> period.start(clock.getZone()).atOffset(ZoneOffset.UTC))
                        .toList()));
        values.put(
                "tos",
                times(periods.stream()
                        .map(period -> period.end(clock.getZone()).atOffset(ZoneOffset.UTC))
                        .toList()));
        return values;
    }

    private static String[] times(List<OffsetDateTime> times) {
        return times.stream().map(OffsetDateTime::toString).toArray(String[]::new);
    }

    private static <M extends Enum<M>> String counts(
            M[] measures, Function<M, String> numerator, Function<M, String> denominator) {
        return Arrays.stream(measures)
                .map(measure -> "count(*) filter (where " + numerator.apply(measure) + ") as \"" + measure.name()
                        + "\", count(*) filter (where " + denominator.apply(measure) + ") as \"OF_" + measure.name()
                        + "\"")
                .collect(Collectors.joining(", "));
    }

    private static <M extends Enum<M>> Map<M, Ratio> ratios(ResultSet row, Class<M> type, M[] measures)
            throws SQLException {
        Map<M, Ratio> ratios = new EnumMap<>(type);
        for (M measure : measures) {
            ratios.put(measure, new Ratio(row.getLong(measure.name()), row.getLong("OF_" + measure.name())));
        }
        return ratios;
    }

    private static String spread(String seconds, String among) {
        String filter = " filter (where " + among + ")";
        return "count(*)" + filter + " as spread_count, avg(" + seconds + ")" + filter + " as spread_mean,"
                + " percentile_cont(array[0.5, 0.9]) within group (order by cast(" + seconds + " as double precision))"
                + filter
                + " as spread_percentiles";
    }

    private static Spread spread(ResultSet row) throws SQLException {
        long count = row.getLong("spread_count");
        if (count == 0) {
            return new Spread(0, Duration.ZERO, Duration.ZERO, Duration.ZERO);
        }
        Double[] percentiles = (Double[]) row.getArray("spread_percentiles").getArray();
        return new Spread(
                count, seconds(row.getDouble("spread_mean")), seconds(percentiles[0]), seconds(percentiles[1]));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofSeconds(Math.round(seconds));
    }

    private static Numbers numbers(ResultSet row) throws SQLException {
        return new Numbers(ratios(row, Measure.class, Measure.values()), spread(row));
    }
}
