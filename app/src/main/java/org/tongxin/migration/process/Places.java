package org.tongxin.migration.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.common.CaseNumber;

/** Where running instances stand, read off the engine's tables: thousands at a time. */
@Component
class Places {

    private static final String STANDING = """
            select p.proc_inst_id_ as instance, p.business_key_ as number, array_agg(e.act_id_ order by e.act_id_) as places
            from act_ru_execution e join act_ru_execution p on p.id_ = e.proc_inst_id_
            where %s and p.business_key_ is not null and e.act_id_ is not null
                and not exists (select from act_ru_execution c where c.parent_id_ = e.id_)
            group by p.proc_inst_id_, p.business_key_ order by p.business_key_
            """;

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param places the elements at which it waits, more than one when branches are open */
    record Standing(String instance, CaseNumber number, List<String> places) {}

    List<Standing> standing(String definition) {
        return standing("p.proc_def_id_ = ?", definition);
    }

    Optional<Standing> of(String instance) {
        return standing("p.id_ = ?", instance).stream().findFirst();
    }

    private List<Standing> standing(String which, String id) {
        return jdbc.sql(STANDING.formatted(which))
                .param(id)
                .query((row, index) -> new Standing(
                        row.getString("instance"), new CaseNumber(row.getString("number")), Arrays.asList((String[])
                                row.getArray("places").getArray())))
                .list();
    }

    /** How many wait at each element. */
    Map<String, Integer> counts(String definition) {
        Map<String, Integer> counts = new HashMap<>();
        standing(definition)
                .forEach(each ->
                        each.places().stream().distinct().forEach(place -> counts.merge(place, 1, Integer::sum)));
        return counts;
    }

    /** How many instances run in each definition. */
    Map<String, Integer> running() {
        Map<String, Integer> running = new HashMap<>();
        jdbc.sql(
                        "select proc_def_id_, count(*) from act_ru_execution where parent_id_ is null and business_key_ is not null group by proc_def_id_")
                .query(row -> {
                    running.put(row.getString(1), row.getInt(2));
                });
        return running;
    }

    /** Those that stand at the same places together. */
    static Map<List<String>, List<Standing>> alike(List<Standing> all) {
        Map<List<String>, List<Standing>> alike = new HashMap<>();
        all.forEach(each -> alike.computeIfAbsent(each.places(), places -> new ArrayList<>())
                .add(each));
        return alike;
    }
}
