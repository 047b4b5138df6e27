package org.tongxin.inbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.absence.Deputies;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;

/**
 * Reads the projection. Each inbox key is a branch of its own, ordered and limited: the limit fences it, so that PostgreSQL reads one short range of
 * the index for each key, however long the list is. A task in several groups stands in several branches and is shown once. One statement each: a
 * transaction of its own would be two more calls.
 */
@Service
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class InboxQueries {

    private static final String COLUMNS = """
            task_id, case_number, process_key, step, step_name, title, unit, place, category, urgency, due, assignee, paused_until, \
            created as sort_at, closed, confidential, null as outcome""";

    private static final String DONE_COLUMNS = """
            task_id, case_number, process_key, step, step_name, title, unit, place, category, urgency, null::timestamptz as due, person as assignee, \
            null::timestamptz as paused_until, completed_at as sort_at, false as closed, confidential, outcome""";

    private final JdbcClient jdbc;
    private final Organization organization;
    private final Deputies deputies;
    private final Clock clock;

    InboxQueries(JdbcClient jdbc, Organization organization, Deputies deputies, Clock clock) {
        this.deputies = deputies;
        this.jdbc = jdbc;
        this.organization = organization;
        this.clock = clock;
    }

    InboxPage page(Person person, InboxTab tab, InboxFilter filter, InboxPage.@Nullable Position after, int limit) {
        if (limit < 1 || limit > 200) {
            throw new IllegalArgumentException("A page has 1 to 200 lines, not " + limit);
        }
        return tab == InboxTab.DONE
                ? done(person, filter, after, limit)
                : open(keys(tab, person), filter, after, limit);
    }

    private List<String> keys(InboxTab tab, Person person) {
        return tab.keys(person, deputies.principals(person.name()));
    }

    private InboxPage open(List<String> keys, InboxFilter filter, InboxPage.@Nullable Position after, int limit) {
        if (keys.isEmpty()) {
            return new InboxPage(List.of(), null);
        }
        var conditions = new InboxConditions(filter, organization, clock);
        List<InboxEntry> entries = statement(pageSql(keys.size(), conditions, after != null), keys, conditions, after)
                .param("limit", limit)
                .query(InboxRows::entry)
                .list();
        return InboxPage.of(entries, limit, InboxEntry::due);
    }

    /** One branch for each key, merged, each task once. */
    static String pageSql(int keys, InboxConditions conditions, boolean after) {
        String branch = "select " + COLUMNS + " from inbox_entry where inbox_key = :key%d"
                + (after ? " and (due, task_id) > (:after, :afterId)" : "")
                + conditions.sql()
                + " order by due, task_id limit :limit";
        return "select distinct on (due, task_id) * from (" + union(branch, keys)
                + ") merged order by due, task_id limit :limit";
    }

    private static String union(String branch, int keys) {
        return IntStream.range(0, keys)
                .mapToObj(key -> "(" + branch.formatted(key) + ")")
                .collect(Collectors.joining(" union all "));
    }

    private InboxPage done(Person person, InboxFilter filter, InboxPage.@Nullable Position after, int limit) {
        // what is done has no deadline any more
        var undated =
                new InboxFilter(filter.process(), filter.step(), filter.urgency(), filter.unit(), null, filter.text());
        var conditions = new InboxConditions(undated, organization, clock);
        String sql = "select " + DONE_COLUMNS + " from inbox_done where person = :key0"
                + (after != null ? " and completed_at <= :after and (completed_at < :after or task_id > :afterId)" : "")
                + conditions.sql()
                + " order by completed_at desc, task_id limit :limit";
        List<InboxEntry> entries = statement(sql, List.of(person.name()), conditions, after)
                .param("limit", limit)
                .query(InboxRows::entry)
                .list();
        return InboxPage.of(entries, limit, InboxEntry::at);
    }

    private JdbcClient.StatementSpec statement(
            String sql, List<String> keys, InboxConditions conditions, InboxPage.@Nullable Position after) {
        Map<String, Object> values = new HashMap<>(conditions.values());
        IntStream.range(0, keys.size()).forEach(key -> values.put("key" + key, keys.get(key)));
        if (after != null) {
            values.put("after", after.sort());
            values.put("afterId", after.id());
        }
        return jdbc.sql(sql).params(values);
    }

    Map<InboxTab, Integer> counts(Person person) {
        List<Person> away = deputies.principals(person.name());
        Map<InboxTab, Integer> counts = new EnumMap<>(InboxTab.class);
        Map<String, Object> keys = new HashMap<>();
        List<String> branches = new ArrayList<>();
        for (InboxTab tab : InboxTab.values()) {
            counts.put(tab, 0);
            if (tab != InboxTab.DONE) {
                branches.add(countSql(tab, tab.keys(person, away), keys));
            }
        }
        jdbc.sql(String.join(" union all ", branches)).params(keys).query(row -> {
            counts.put(InboxTab.valueOf(row.getString(1)), row.getInt(2));
        });
        return counts;
    }

    /** Counts no further than people read, each task once. */
    static String countSql(InboxTab tab, List<String> keys, Map<String, Object> names) {
        int enough = Inbox.COUNT_CAP + 1;
        String lines = keys.stream()
                .map(key -> {
                    String name = "k" + names.size();
                    names.put(name, key);
                    return "(select task_id from inbox_entry where inbox_key = :" + name + " limit " + enough + ")";
                })
                .collect(Collectors.joining(" union "));
        return "select '" + tab + "' as tab, count(*) from (select 1 from ("
                + (keys.isEmpty() ? "select 1 where false" : lines) + ") merged limit " + enough + ") counted";
    }

    /** The steps that stand in the first lines of a list, by name: what a filter can offer. */
    List<Inbox.Step> steps(Person person, InboxTab tab) {
        List<String> keys = keys(tab, person);
        if (keys.isEmpty()) {
            return List.of();
        }
        String columns = "process_key, step, step_name";
        String branch = tab == InboxTab.DONE
                ? "select " + columns + " from inbox_done where person = :key%d order by completed_at desc limit 1000"
                : "select " + columns + " from inbox_entry where inbox_key = :key%d order by due, task_id limit 1000";
        List<String> owners = tab == InboxTab.DONE ? List.of(person.name()) : keys;
        String sql = "select distinct " + columns + " from (" + union(branch, owners.size())
                + ") merged where step is not null order by process_key, step_name";
        return statement(sql, owners, new InboxConditions(InboxFilter.ALL, organization, clock), null)
                .query((row, index) -> new Inbox.Step(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }
}
