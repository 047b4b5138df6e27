package org.tongxin.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.IntegrationTest;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.data.CurrentOrganization;

/**
 * A million open tasks in 553 units, and what the board of the whole city asks for, beside the naive way over the table of tasks. Both run one after the
 * other in the same run, so that their ratio counts and not the machine:
 *
 * <pre>mvn test -pl app -am -Pfast -Dtest=SupervisionBenchmark -Dsurefire.failIfNoSpecifiedTests=false -Dtongxin.benchmark=1000000</pre>
 */
@IntegrationTest
@EnabledIfSystemProperty(named = "tongxin.benchmark", matches = "[0-9]+")
class SupervisionBenchmark {

    private static final int TASKS = Integer.getInteger("tongxin.benchmark", 1_000_000);
    private static final int ROUNDS = 5;
    /** With fewer the naive way is quick enough. */
    private static final int MANY = 1_000_000;

    @Autowired
    Supervision supervision;

    @Autowired
    CurrentOrganization organization;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate template;

    @Autowired
    Clock clock;

    private final Person city = new Person("load", "压力测试", Set.of(new RoleAt("supervisor", new UnitCode("load"))));
    private final Map<String, double[]> results = new LinkedHashMap<>();

    /** A city of 8 districts with 4 streets, each with 4 communities, each with 3 grids: numbers are drawn from the task's number, so that runs are alike. */
    @BeforeEach
    void fill() {
        jdbc.sql("""
                        insert into unit (code, name, type, parent)
                        select 'load', '压力市', 'city', null
                        union all select 'load-' || d, d || '区', 'district', 'load' from generate_series(1, 8) d
                        union all select 'load-' || d || '-' || s, s || '街道', 'street', 'load-' || d
                        from generate_series(1, 8) d, generate_series(1, 4) s
                        union all select 'load-' || d || '-' || s || '-' || c, c || '社区', 'community', 'load-' || d || '-' || s
                        from generate_series(1, 8) d, generate_series(1, 4) s, generate_series(1, 4) c
                        union all select 'load-' || d || '-' || s || '-' || c || '-' || g, g || '网格', 'grid', 'load-' || d || '-' || s || '-' || c
                        from generate_series(1, 8) d, generate_series(1, 4) s, generate_series(1, 4) c, generate_series(1, 3) g
                        """).update();
        jdbc.sql("update organization_version set version = version + 1").update();
        organization.refresh();
        jdbc.sql("""
                        insert into supervised_task (task_id, case_number, process_key, origin, step, step_name, unit, path, acting, assignee, groups, due,
                            paused_until, urgency, created, claim_by)
                        select 'load' || i, 'load', case when i % 53 = 0 then 'extension' else 'dispatch' end, 'dispatch', case when i % 53 = 0 then 'Task_Decide' else 'Task_' || i % 31 end, '办理', g,
                            array['load', 'load-' || d, 'load-' || d || '-' || s, 'load-' || d || '-' || s || '-' || c, g], 'load-' || d,
                            case when r5 < 0.25 then null else 'person-' || i % 4999 end, '{}',
                            case when r1 < 0.03 then null else at + (r2 * r3 * 1600 - 150) * interval '1 hour' end,
                            case when r4 < 0.03 then at + (r1 * 480 - 100) * interval '1 hour' end,
                            case when i % 9 = 0 then 'critical' else 'normal' end, at - r4 * 1000 * interval '1 hour',
                            at + (r3 * 80 - 16) * interval '1 hour'
                        from (select i, d, s, c, at, r1, r2, r3, r4, r5, 'load-' || d || '-' || s || '-' || c || '-' || (1 + trunc(r1 * 3)) as g
                              from (select i, cast(:at as timestamptz) as at, 1 + trunc(random() * 8) as d, 1 + trunc(random() * 4) as s,
                                        1 + trunc(random() * 4) as c, random() as r1, random() as r2, random() as r3, random() as r4, random() as r5
                                    from generate_series(1, :tasks) i) dice) tasks
                        """)
                .param("at", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .param("tasks", TASKS)
                .update();
        jdbc.sql("""
                        insert into supervised_scope (unit, due, task_id, process_key, paused_until, claim_by)
                        select u, coalesce(due, 'infinity'), task_id, process_key, paused_until, case when assignee is null then claim_by end
                        from supervised_task t, unnest(t.path) u where case_number = 'load'
                        """).update();
        template.execute("vacuum analyze supervised_task");
        template.execute("vacuum analyze supervised_scope");
        template.execute("vacuum analyze supervised_tally");
    }

    @AfterEach
    void remove() {
        template.update("delete from supervised_task where case_number = 'load'");
    }

    @Test
    void aBoardOfAMillionTasks() {
        for (Measure measure :
                List.of(Measure.OVERDUE, Measure.TODAY, Measure.UNCLAIMED, Measure.PAUSED, Measure.EXTENSION)) {
            SupervisionFilter filter = SupervisionFilter.ALL.with(measure);
            compare(
                    "first page, " + measure.id(),
                    () -> naivePage(measure),
                    () -> supervision.page(city, filter, null, 50).lines().stream()
                            .map(line -> line.task().id())
                            .toList());
        }
        compare("seven numbers", () -> naiveNumbers("true"), () -> supervision.numbers(city, SupervisionFilter.ALL));
        compare(
                "numbers of one step",
                () -> naiveNumbers("t.process_key = 'dispatch' and t.step = 'Task_7'"),
                () -> supervision.numbers(city, SupervisionFilter.ALL.withStep("dispatch", "Task_7")));
        compare("by unit", () -> naiveShares("t.path[2]"), () -> shares(By.UNIT));
        compare("by step", () -> naiveShares("t.step"), () -> shares(By.STEP));
        compare("by person", () -> naiveShares("t.assignee"), () -> shares(By.PERSON));
        StringBuilder table = new StringBuilder("%n%,d open tasks, median of %d%n".formatted(TASKS, ROUNDS));
        results.forEach((what, times) -> table.append("%-26s %8.1f ms naive %8.1f ms board %7.1f times faster%n"
                .formatted(what, times[0], times[1], times[0] / times[1])));
        System.out.println(table);
        if (TASKS >= MANY) {
            for (String what : List.of("first page, overdue", "seven numbers", "by unit")) {
                double[] times = Objects.requireNonNull(results.get(what));
                assertThat(times[0] / times[1]).as(what).isGreaterThan(5);
            }
        }
    }

    /** The answers have to be the same. */
    private <T> void compare(String what, Supplier<T> naive, Supplier<T> board) {
        assertThat(board.get()).as(what).isEqualTo(naive.get());
        results.put(what, new double[] {median(naive), median(board)});
    }

    private static double median(Supplier<?> work) {
        double[] times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            work.get();
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }

    private Map<String, Map<Measure, Integer>> shares(By by) {
        return supervision.shares(city, SupervisionFilter.ALL, by).stream()
                .collect(Collectors.toMap(
                        share -> by == By.STEP ? String.valueOf(share.filter().step()) : share.key(), Share::numbers));
    }

    private static final String UNDER_CITY = " from supervised_task t where t.path[1] = 'load'";

    private List<String> naivePage(Measure measure) {
        return naive("select t.task_id" + UNDER_CITY + " and " + measure.ofTask()
                        + " order by t.due, t.task_id limit 50")
                .query(String.class)
                .list();
    }

    private Map<Measure, Integer> naiveNumbers(String condition) {
        return naive("select " + counts() + UNDER_CITY + " and " + condition)
                .query((row, index) -> SupervisionQueries.numbers(row))
                .single();
    }

    private Map<String, Map<Measure, Integer>> naiveShares(String key) {
        Map<String, Map<Measure, Integer>> shares = new LinkedHashMap<>();
        naive("select coalesce(" + key + ", '-') as key, " + counts() + UNDER_CITY
                        + " group by 1 order by \"OVERDUE\" desc, \"DAY\" desc, \"ALL\" desc, 1 limit 100")
                .query(row -> {
                    shares.put(row.getString("key"), new EnumMap<>(SupervisionQueries.numbers(row)));
                });
        return shares;
    }

    private static String counts() {
        List<String> counts = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            counts.add("count(*) filter (where " + measure.ofTask() + ") as \"" + measure.name() + "\"");
        }
        return String.join(", ", counts);
    }

    private JdbcClient.StatementSpec naive(String sql) {
        return jdbc.sql(sql).params(new SupervisionConditions(SupervisionFilter.ALL, List.of(), clock).values());
    }
}
