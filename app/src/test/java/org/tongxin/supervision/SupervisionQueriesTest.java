package org.tongxin.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.IntegrationTest;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;

/** Twenty thousand open tasks of a city: pages and numbers are what a plain computation says, and the first page comes from the index. */
@IntegrationTest
class SupervisionQueriesTest {

    private static final int TASKS = 20_000;

    /** A city beside the demo's, so that nothing else is counted. */
    private static final String[] UNITS = {
        "sup-c/sup-d1/sup-s1/sup-k1/sup-g1",
        "sup-c/sup-d1/sup-s1/sup-k1",
        "sup-c/sup-d1/sup-s1/sup-k2",
        "sup-c/sup-d1/sup-s2/sup-k3",
        "sup-c/sup-d2/sup-s3/sup-k4"
    };

    private record Row(
            String id,
            String path,
            @Nullable Instant due,
            @Nullable Instant paused,
            @Nullable String assignee,
            Instant created,
            Instant claimBy,
            String urgency,
            String acting,
            String process,
            String step) {

        boolean stopped(Instant now) {
            return paused != null && paused.isAfter(now);
        }

        boolean late(Instant now) {
            return due != null && due.isBefore(now) && !stopped(now);
        }
    }

    @Autowired
    Supervision supervision;

    @Autowired
    UnitNumbers unitNumbers;

    @Autowired
    Organization organization;

    @Autowired
    org.tongxin.organization.data.CurrentOrganization current;

    @Autowired
    JdbcTemplate template;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    final List<Row> rows = new ArrayList<>();

    @BeforeEach
    void fill() {
        int added = jdbc.sql("""
                        insert into unit (code, name, type, parent) values
                        ('sup-c', '江城市', 'city', null), ('sup-d1', '甲区', 'district', 'sup-c'), ('sup-d2', '乙区', 'district', 'sup-c'),
                        ('sup-s1', '一街道', 'street', 'sup-d1'), ('sup-s2', '二街道', 'street', 'sup-d1'), ('sup-s3', '三街道', 'street', 'sup-d2'),
                        ('sup-k1', '一社区', 'community', 'sup-s1'), ('sup-k2', '二社区', 'community', 'sup-s1'),
                        ('sup-k3', '三社区', 'community', 'sup-s2'), ('sup-k4', '四社区', 'community', 'sup-s3'),
                        ('sup-g1', '一网格', 'grid', 'sup-k1')
                        on conflict do nothing
                        """).update();
        if (added > 0) {
            jdbc.sql("update organization_version set version = version + 1").update();
        }
        current.refresh();
        Random random = new Random(11);
        Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS);
        for (int i = 0; i < TASKS; i++) {
            // many share a deadline, so that the order within it counts; one in twenty has none, some stand still
            rows.add(new Row(
                    "sup-%06d".formatted(i * 7919 % 1_000_003),
                    UNITS[random.nextInt(UNITS.length)],
                    i % 20 == 0 ? null : now.plus(Duration.ofHours(random.nextInt(400) - 100)),
                    i % 17 == 0 ? now.plus(Duration.ofHours(random.nextInt(40) - 20)) : null,
                    i % 3 == 0 ? null : "person-" + random.nextInt(8),
                    now.minus(Duration.ofHours(random.nextInt(1000) + 1)),
                    now.plus(Duration.ofHours(random.nextInt(40) - 20)),
                    i % 7 == 0 ? "critical" : "normal",
                    i % 5 == 0 ? "sup-s1" : "sup-k1",
                    i % 11 == 0 ? "extension" : "dispatch",
                    "Task_" + i % 4));
        }
        template.batchUpdate("""
                insert into supervised_task (task_id, case_number, process_key, origin, step, step_name, unit, path, acting, assignee, groups, due, paused_until,
                    urgency, created, claim_by)
                values (?, 'sup', ?, 'dispatch', ?, '办理', ?, string_to_array(?, '/'), ?, ?, '{}', ?, ?, ?, ?, ?)
                """, rows, 1000, (statement, row) -> {
            statement.setString(1, row.id);
            statement.setString(2, row.process);
            statement.setString(3, row.step);
            statement.setString(4, row.path.substring(row.path.lastIndexOf('/') + 1));
            statement.setString(5, row.path);
            statement.setString(6, row.acting);
            statement.setString(7, row.assignee);
            set(statement, 8, row.due);
            set(statement, 9, row.paused);
            statement.setString(10, row.urgency);
            set(statement, 11, row.created);
            set(statement, 12, row.claimBy);
        });
        template.update("""
                insert into supervised_scope (unit, due, task_id, process_key, paused_until, claim_by)
                select u, coalesce(due, 'infinity'), task_id, process_key, paused_until, case when assignee is null then claim_by end
                from supervised_task t, unnest(t.path) u where case_number = 'sup'
                """);
        template.execute("analyze supervised_task");
        template.execute("analyze supervised_scope");
    }

    private static void set(java.sql.PreparedStatement statement, int index, @Nullable Instant at)
            throws java.sql.SQLException {
        statement.setObject(index, at == null ? null : at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    @AfterEach
    void remove() {
        template.update("delete from supervised_task where case_number = 'sup'");
    }

    @Test
    void pagesFollowEachOtherAndHoldEveryTaskOnce() {
        Instant now = clock.instant();
        assertPages(person("sup-c"), SupervisionFilter.ALL, row -> true);
        assertPages(
                person("sup-c"),
                SupervisionFilter.ALL.with(Measure.OVERDUE).in(new UnitCode("sup-s1"), false),
                row -> row.path.contains("sup-s1") && row.late(now));
        assertPages(
                person("sup-d1"),
                SupervisionFilter.ALL.in(new UnitCode("sup-k1"), true).withPerson(SupervisionFilter.NONE),
                row -> row.path.endsWith("sup-k1") && row.assignee == null);
        assertPages(
                person("sup-s1", "sup-s3"),
                SupervisionFilter.ALL.withUrgency("critical").withStep("extension", "Task_2"),
                row -> (row.path.contains("sup-s1") || row.path.contains("sup-s3"))
                        && row.urgency.equals("critical")
                        && row.process.equals("extension")
                        && row.step.equals("Task_2"));
        assertPages(person("sup-c"), SupervisionFilter.ALL.withActing("nothing"), row -> false);
    }

    @Test
    void theNumbersAreWhatAPlainCountSays() {
        Instant now = clock.instant();
        Instant midnight =
                LocalDate.now(clock).plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        Map<Measure, Predicate<Row>> meant = Map.of(
                Measure.ALL, row -> true,
                Measure.OVERDUE, row -> row.late(now),
                Measure.TODAY, row -> between(row, now, midnight),
                Measure.DAY, row -> between(row, now, now.plus(Duration.ofDays(1))),
                Measure.PAUSED, row -> row.stopped(now),
                Measure.UNCLAIMED, row -> row.assignee == null && row.claimBy.isBefore(now),
                Measure.EXTENSION, row -> row.process.equals("extension"));
        Map<Measure, Integer> numbers = supervision.numbers(person("sup-d1"), SupervisionFilter.ALL);
        meant.forEach((measure, predicate) -> assertThat(numbers.get(measure))
                .as(measure.name())
                .isEqualTo((int) rows.stream()
                        .filter(row -> row.path.contains("sup-d1") && predicate.test(row))
                        .count()));
    }

    private static boolean between(Row row, Instant from, Instant to) {
        return row.due != null && !row.due.isBefore(from) && row.due.isBefore(to) && !row.stopped(from);
    }

    @Test
    void everyBreakdownAddsUpAndEveryNumberOpensItsList() {
        Person person = person("sup-d1");
        Map<Measure, Integer> whole = supervision.numbers(person, SupervisionFilter.ALL);
        for (By by : By.values()) {
            List<Share> shares = supervision.shares(person, SupervisionFilter.ALL, by);
            assertThat(shares).as(by.name()).hasSizeGreaterThan(1);
            for (Measure measure : Measure.values()) {
                assertThat(shares.stream()
                                .mapToInt(share -> share.numbers().get(measure))
                                .sum())
                        .as(by + " " + measure)
                        .isEqualTo(whole.get(measure));
            }
            for (Share share : shares) {
                assertThat(supervision.numbers(person, share.filter()))
                        .as(by + " " + share.key())
                        .isEqualTo(share.numbers());
            }
        }
        List<Share> inCommunity =
                supervision.shares(person, SupervisionFilter.ALL.in(new UnitCode("sup-k1"), false), By.UNIT);
        assertThat(inCommunity).extracting(Share::key).containsExactlyInAnyOrder("sup-k1", "sup-g1");
        assertThat(inCommunity)
                .filteredOn(share -> share.key().equals("sup-k1"))
                .allMatch(share -> share.filter().direct());
    }

    @Test
    void theFirstPageOfAWholeCityIsAnIndexedRead() {
        var position = new SupervisionPage.Position(clock.instant().atOffset(ZoneOffset.UTC), "sup-5");
        for (SupervisionPage.Position after : Arrays.asList(null, position)) {
            for (SupervisionFilter filter :
                    List.of(SupervisionFilter.ALL, SupervisionFilter.ALL.with(Measure.OVERDUE))) {
                var conditions = new SupervisionConditions(filter, List.of(), clock);
                Map<String, Object> values = new HashMap<>(conditions.values());
                values.put("unit0", "sup-c");
                values.put("limit", 50);
                if (after != null) {
                    values.put("after", after.due());
                    values.put("afterId", after.id());
                }
                String plan = String.join(
                        "\n",
                        jdbc.sql("explain " + SupervisionQueries.pageSql(1, conditions, after != null))
                                .params(values)
                                .query(String.class)
                                .list());
                assertThat(plan)
                        .contains("supervised_scope_pkey", "supervised_task_pkey")
                        .doesNotContain("Seq Scan on supervised")
                        .doesNotContain("Bitmap");
            }
        }
    }

    @Test
    void theTallyIsRightAlsoAfterItWasTidiedAndWhenTasksHaveGone() {
        Person person = person("sup-c");
        Map<Measure, Integer> before = supervision.numbers(person, SupervisionFilter.ALL);
        assertThat(before.get(Measure.ALL)).isEqualTo(TASKS);
        template.update("delete from supervised_task where case_number = 'sup' and task_id like '%7'");
        Map<Measure, Integer> fewer = supervision.numbers(person, SupervisionFilter.ALL);
        assertThat(fewer.get(Measure.ALL))
                .isLessThan(TASKS)
                .isEqualTo(template.queryForObject(
                        "select count(*) from supervised_task where case_number = 'sup'", Integer.class));
        assertThat(fewer.get(Measure.OVERDUE)).isLessThan(before.get(Measure.OVERDUE));
        unitNumbers.tidy();
        assertThat(supervision.numbers(person, SupervisionFilter.ALL)).isEqualTo(fewer);
        assertThat(template.queryForObject(
                        "select count(*) from (select from supervised_tally group by unit, day having count(*) > 1) twice",
                        Integer.class))
                .isZero();
    }

    /** A unit that was moved: its old tasks still stand where it was, and the breakdown adds up all the same. */
    @Test
    void aBreakdownAddsUpAlsoWhereTheTreeHasChanged() {
        template.update("""
                update supervised_task set path = array['sup-c', 'sup-d1', 'sup-gone', 'sup-lost'], unit = 'sup-lost'
                where case_number = 'sup' and unit = 'sup-k3'
                """);
        template.update("update supervised_scope set unit = 'sup-gone' where unit = 'sup-s2'");
        template.update("update supervised_scope set unit = 'sup-lost' where unit = 'sup-k3'");
        List<Share> shares = supervision.shares(person("sup-d1"), SupervisionFilter.ALL, By.UNIT);
        assertThat(shares).extracting(Share::key).containsExactlyInAnyOrder("sup-s1", "sup-gone");
    }

    private void assertPages(Person person, SupervisionFilter filter, Predicate<Row> wanted) {
        List<String> expected = rows.stream()
                .filter(wanted)
                .sorted(Comparator.comparing((Row row) -> row.due == null ? Instant.MAX : row.due)
                        .thenComparing(Row::id))
                .map(Row::id)
                .limit(900)
                .toList();
        List<String> actual = new ArrayList<>();
        SupervisionPage.Position after = null;
        do {
            SupervisionPage page = supervision.page(person, filter, after, 130);
            page.lines().forEach(line -> actual.add(line.task().id()));
            after = page.next();
        } while (after != null && actual.size() < 900);
        assertThat(actual.stream().limit(900).toList()).isEqualTo(expected);
    }

    private static Person person(String... units) {
        return new Person(
                "load",
                "压力测试",
                Set.copyOf(Arrays.stream(units)
                        .map(unit -> new RoleAt("supervisor", new UnitCode(unit)))
                        .toList()));
    }
}
