package org.tongxin.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.TestDatabase;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.CaseNumber;
import org.tongxin.workflow.ListCheck;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;

/** A generated city is one that the application could have written, and goes on working. */
class CityTest {

    private static ConfigurableApplicationContext application;

    @BeforeAll
    static void fill() throws Exception {
        CityDatabase database = CityDatabase.of(TestDatabase.newDatabase().getJdbcUrl(), null);
        application = database.application();
        application.getBean(City.class).fill(new City.Size(300, 100, 6, 1, false));
    }

    @AfterAll
    static void close() {
        SpringApplication.exit(application);
    }

    @Test
    void theListsSayWhatTheEngineSays() {
        Map<String, List<CaseNumber>> differences = application.getBeansOfType(ListCheck.class).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, check -> check.getValue().differences()));
        assertThat(differences).allSatisfy((check, cases) -> assertThat(cases).isEmpty());
    }

    @Test
    void nothingIsLeftOfThePrototypes() {
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        assertThat(jdbc.sql("select count(*) from case_file where unit like 'proto-%' or title like '%proto-%'").query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from act_ru_variable where text_ like '%proto-%'").query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from act_ru_task").query(Integer.class).single()).isBetween(300, 303);
        assertThat(jdbc.sql("select count(*) from act_ru_job where duedate_ < now()").query(Integer.class).single()).isZero();
    }

    @Test
    void peopleGoOnWorking() {
        WorkTasks tasks = application.getBean(WorkTasks.class);
        People people = application.getBean(People.class);
        Random random = new Random(3);
        List<CaseNumber> open = tasks.casesWithOpenTasks();
        long done = open.stream().limit(40).filter(number -> {
            Set<String> before = tasks.ofCase(number).stream().map(WorkTask::id).collect(Collectors.toSet());
            people.act(number, random);
            return !before.equals(tasks.ofCase(number).stream().map(WorkTask::id).collect(Collectors.toSet()));
        }).count();
        assertThat(done).isGreaterThan(25);
        theListsSayWhatTheEngineSays();
        CaseFiles files = application.getBean(CaseFiles.class);
        assertThat(files.find(open.get(0)).orElseThrow().trackingCode()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
    }
}
