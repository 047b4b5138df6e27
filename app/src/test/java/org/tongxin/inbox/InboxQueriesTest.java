package org.tongxin.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
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

/** Twenty thousand lines: pages are what a plain computation says, and come from the index. */
@IntegrationTest
class InboxQueriesTest {

    private static final int TASKS = 8_000;
    private static final UnitCode COMMUNITY = new UnitCode("990101001001");

    private record Line(String key, String id, Instant due, String urgency, String unit, String title) {}

    @Autowired
    InboxQueries queries;

    @Autowired
    Organization organization;

    @Autowired
    JdbcTemplate template;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    final List<Line> lines = new ArrayList<>();
    final Person person = new Person("load", "压力测试", Set.of(role("load-a"), role("load-b"), role("load-c")));

    @BeforeEach
    void fill() {
        Random random = new Random(7);
        String[] units = {"990101001001", "990101001001001", "990101001002", "990101002001"};
        for (int i = 0; i < TASKS; i++) {
            // many share a deadline, so that the order within it counts; one in twenty has none
            Instant due = i % 20 == 0
                    ? null
                    : clock.instant()
                            .plus(Duration.ofHours(random.nextInt(400) - 100))
                            .truncatedTo(java.time.temporal.ChronoUnit.HOURS);
            String id = "load-%05d".formatted(random.nextInt(90_000) * 10 % 99_991 + i * 100_000L);
            String urgency = i % 7 == 0 ? "critical" : "normal";
            Line line = new Line("", id, due, urgency, units[random.nextInt(units.length)], "事项" + i % 100);
            groups(random)
                    .forEach(group -> lines.add(
                            new Line("open:" + group, line.id, line.due, line.urgency, line.unit, line.title)));
        }
        template.batchUpdate("""
                insert into inbox_entry (inbox_key, task_id, due, case_number, process_key, step, step_name, title, unit, urgency, created, closed, search_text)
                values (?, ?, coalesce(cast(? as timestamptz), 'infinity'), 'load', 'load', 'Task_A', '办理', ?, ?, ?, now(), false, ?)
                """, lines, 1000, (statement, line) -> {
            statement.setString(1, line.key);
            statement.setString(2, line.id);
            statement.setObject(
                    3,
                    line.due == null ? null : line.due.atOffset(ZoneOffset.UTC),
                    java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
            statement.setString(4, line.title);
            statement.setString(5, line.unit);
            statement.setString(6, line.urgency);
            statement.setString(7, line.title);
        });
        template.execute("analyze inbox_entry");
    }

    @AfterEach
    void remove() {
        template.update("delete from inbox_entry where case_number = 'load'");
    }

    /** One to three of the person's groups, sometimes also one of others. */
    private static Set<String> groups(Random random) {
        Set<String> groups = new HashSet<>();
        groups.add("load-" + (char) ('a' + random.nextInt(3)) + "@" + COMMUNITY);
        groups.add("load-" + (char) ('a' + random.nextInt(4)) + "@" + COMMUNITY);
        groups.add("load-" + (char) ('a' + random.nextInt(6)) + "@" + COMMUNITY);
        return groups;
    }

    private static RoleAt role(String role) {
        return new RoleAt(role, COMMUNITY);
    }

    @Test
    void pagesFollowEachOtherAndHoldEveryTaskOnce() {
        assertThat(lines).hasSizeGreaterThan(15_000);
        assertPages(InboxFilter.ALL, line -> true);
    }

    @Test
    void filtersRestrictEveryPage() {
        Instant now = clock.instant();
        assertPages(
                new InboxFilter("load", "Task_A", "critical", null, null, null),
                line -> line.urgency.equals("critical"));
        assertPages(
                new InboxFilter(null, null, null, COMMUNITY, null, null),
                line -> line.unit.startsWith(COMMUNITY.value()));
        assertPages(
                new InboxFilter(null, null, null, null, InboxFilter.Due.OVERDUE, null),
                line -> line.due != null && line.due.isBefore(now));
        assertPages(
                new InboxFilter(null, null, null, null, InboxFilter.Due.DAY, "事项7"),
                line -> line.title.contains("事项7")
                        && line.due != null
                        && !line.due.isBefore(now)
                        && line.due.isBefore(now.plus(Duration.ofDays(1))));
        assertPages(new InboxFilter(null, null, null, null, null, "%"), line -> false);
    }

    @Test
    void everyBranchReadsTheIndex() {
        var position = new InboxPage.Position(clock.instant().atOffset(ZoneOffset.UTC), "load-5");
        for (InboxPage.Position after : java.util.Arrays.asList(null, position)) {
            String sql =
                    InboxQueries.pageSql(3, new InboxConditions(InboxFilter.ALL, organization, clock), after != null);
            var statement = jdbc.sql("explain " + sql).param("limit", 50);
            for (int key = 0; key < 3; key++) {
                statement = statement.param("key" + key, "open:load-" + (char) ('a' + key) + "@" + COMMUNITY);
            }
            if (after != null) {
                statement = statement.param("after", after.sort()).param("afterId", after.id());
            }
            String plan = String.join("\n", statement.query(String.class).list());
            assertThat(plan).doesNotContain("Seq Scan").doesNotContain("Bitmap");
            assertThat(plan.split("Index Scan using inbox_entry_page", -1)).hasSize(4);
        }
    }

    @Test
    void countsStopAtTheCap() {
        assertThat(queries.counts(person).get(InboxTab.OPEN)).isEqualTo(Inbox.COUNT_CAP + 1);
        var nobody = new Person("nobody", "无", Set.of(role("load-nobody")));
        assertThat(queries.counts(nobody).get(InboxTab.OPEN)).isZero();
    }

    private void assertPages(InboxFilter filter, java.util.function.Predicate<Line> wanted) {
        Set<String> keys =
                person.groups().stream().map(group -> "open:" + group).collect(Collectors.toSet());
        List<String> expected = lines.stream()
                .filter(line -> keys.contains(line.key) && wanted.test(line))
                .sorted(Comparator.comparing((Line line) -> line.due == null ? Instant.MAX : line.due)
                        .thenComparing(Line::id))
                .map(Line::id)
                .distinct()
                .limit(1_000)
                .toList();
        List<String> actual = new ArrayList<>();
        InboxPage.Position after = null;
        do {
            InboxPage page = queries.page(person, InboxTab.OPEN, filter, after, 130);
            page.entries().forEach(entry -> actual.add(entry.id()));
            after = page.next();
        } while (after != null && actual.size() < 1_000);
        assertThat(actual.stream().limit(1_000).toList()).isEqualTo(expected);
    }
}
