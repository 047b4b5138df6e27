package org.tongxin.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.cases.CaseSearch;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;

/** The first page of a search over all cases: for frequent and rare words, by who sees the whole city and who sees a community. */
final class SearchBenchmark {

    private static final List<String> FREQUENT = List.of("电梯", "电梯经常停运", "停车位被占用", "下水道");
    private static final List<String> RARE = List.of("东门电梯经常停运 第77户", "河边低保费用不清楚", "30号楼5单元2804");

    private final JdbcClient jdbc;
    private final CaseSearch search;
    private final DataSource pool;
    private final Random random = new Random(2);

    SearchBenchmark(ConfigurableApplicationContext application) {
        jdbc = application.getBean(JdbcClient.class);
        search = application.getBean(CaseSearch.class);
        pool = application.getBean(DataSource.class);
    }

    void run(int iterations) throws Exception {
        Person city = new Person("load", "督办", Set.of(new RoleAt("supervisor", new UnitCode(CityUnits.CITY))));
        String community = jdbc.sql("select unit from case_file group by 1 order by count(*) desc limit 1")
                .query(String.class)
                .single();
        Person dispatcher =
                new Person("dispatcher." + community, "派单", Set.of(new RoleAt("dispatcher", new UnitCode(community))));
        try (Floor floor = new Floor(pool, jdbc)) {
            Race race = new Race()
                    .add("floor", floor::read)
                    .add("city, frequent words", () -> find(city, FREQUENT))
                    .add("city, rare words", () -> find(city, RARE))
                    .add("community, frequent words", () -> find(dispatcher, FREQUENT))
                    .add("community, rare words", () -> find(dispatcher, RARE))
                    .run(100, iterations);
            for (String who : List.of(
                    "city, frequent words", "city, rare words", "community, frequent words", "community, rare words")) {
                Report.ratio("search, " + who + " ÷ floor", race, who, "floor");
            }
        }
        Map<String, Integer> found = new java.util.TreeMap<>();
        java.util.stream.Stream.of(FREQUENT, RARE)
                .flatMap(List::stream)
                .forEach(words -> found.put(
                        words,
                        jdbc.sql("select count(*) from case_found where search @@ search_query(?)")
                                .param(words)
                                .query(Integer.class)
                                .single()));
        Report.number("cases found", found);
    }

    private Object find(Person person, List<String> words) {
        String text = words.get(random.nextInt(words.size()));
        return search.find(person, new CaseSearch.Criteria(text, null, null, null), null, 50);
    }
}
