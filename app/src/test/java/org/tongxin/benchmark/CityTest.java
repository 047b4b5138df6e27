package org.tongxin.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.TestDatabase;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.CaseSearch;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;
import org.tongxin.inbox.Inbox;
import org.tongxin.inbox.InboxFilter;
import org.tongxin.inbox.InboxTab;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;
import org.tongxin.supervision.Measure;
import org.tongxin.supervision.Supervision;
import org.tongxin.supervision.SupervisionFilter;
import org.tongxin.workflow.ListCheck;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;

/**
 * A generated city is one that the application could have written, and goes on working. What must stay fast is guarded by what does not depend on the
 * machine: how often the database is asked, and how many pages it reads among a hundred thousand lines.
 */
class CityTest {

    private static final int LINES = 100_000;
    private static final RoleAt ROLE = new RoleAt("dispatcher", new UnitCode("guard"));
    private static final Person PERSON = new Person("guard", "某人", Set.of(ROLE));

    /** A little above what they are, so that one call more is noticed. */
    private static final int INTAKE_CALLS = 60;

    private static final int INTAKE_ROWS = 80;
    private static final int COMPLETION_CALLS = 86;
    private static final int COMPLETION_ROWS = 50;

    private static final JdbcCalls CALLS = new JdbcCalls();
    private static ConfigurableApplicationContext application;

    @BeforeAll
    static void fill() throws Exception {
        CityDatabase database = CityDatabase.of(TestDatabase.newDatabase().getJdbcUrl(), null);
        application = database.application(Set.of(CALLS, new Quiet()));
        application.getBean(City.class).fill(new City.Size(300, 100, 5, 1, false));
    }

    @AfterAll
    static void close() {
        SpringApplication.exit(application);
    }

    @Test
    void theListsSayWhatTheEngineSays() {
        Map<String, List<CaseNumber>> differences = application.getBeansOfType(ListCheck.class).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, check -> check.getValue().differences()));
        assertThat(differences).allSatisfy((check, cases) -> assertThat(cases).isEmpty());
    }

    @Test
    void nothingIsLeftOfThePrototypes() {
        assertThat(count("case_file where unit like 'proto-%' or title like '%proto-%'"))
                .isZero();
        assertThat(count("act_ru_variable where text_ like '%proto-%'")).isZero();
        assertThat(count("act_ru_job where duedate_ < now() - interval '1 hour'"))
                .isZero();
    }

    private static int count(String rows) {
        return application
                .getBean(JdbcClient.class)
                .sql("select count(*) from " + rows)
                .query(Integer.class)
                .single();
    }

    @Test
    void peopleGoOnWorking() {
        WorkTasks tasks = application.getBean(WorkTasks.class);
        People people = application.getBean(People.class);
        Random random = new Random(3);
        List<CaseNumber> open = tasks.casesWithOpenTasks();
        long done = open.stream()
                .limit(40)
                .filter(number -> {
                    Set<String> before = ids(tasks, number);
                    people.act(number, random);
                    return !before.equals(ids(tasks, number));
                })
                .count();
        assertThat(done).isGreaterThan(25);
        theListsSayWhatTheEngineSays();
        CaseFiles files = application.getBean(CaseFiles.class);
        assertThat(files.find(open.get(0)).orElseThrow().trackingCode()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
    }

    private static Set<String> ids(WorkTasks tasks, CaseNumber number) {
        return tasks.ofCase(number).stream().map(WorkTask::id).collect(Collectors.toSet());
    }

    @Test
    void filingAndCompletingAskTheDatabaseSeldom() throws Exception {
        Work work = new Work(application, new Random(5));
        work.intake();
        JdbcCalls.Counted intake = CALLS.count(work::intake);
        System.out.printf("intake: %d calls, %d rows%n", intake.calls(), intake.rows());
        work.completion().call();
        JdbcCalls.Counted completion = CALLS.count(work.completion());
        System.out.printf("completion: %d calls, %d rows%n", completion.calls(), completion.rows());
        assertThat(intake.calls()).isLessThanOrEqualTo(INTAKE_CALLS);
        assertThat(intake.rows()).isLessThanOrEqualTo(INTAKE_ROWS);
        assertThat(completion.calls()).isLessThanOrEqualTo(COMPLETION_CALLS);
        assertThat(completion.rows()).isLessThanOrEqualTo(COMPLETION_ROWS);
    }

    @Test
    void aPageOfAHundredThousandLinesIsOneShortRange() throws Exception {
        JdbcTemplate jdbc = application.getBean(JdbcTemplate.class);
        jdbc.update("""
                insert into inbox_entry (inbox_key, task_id, due, case_number, process_key, step, step_name, title, unit, urgency, created, closed, search_text)
                select case when i % 20 = 0 then 'open:dispatcher@guard' else 'open:dispatcher@other-' || i % 500 end, 'guard-' || i,
                    now() + (hashtext('due' || i) % 1000) * interval '1 hour', 'guard', 'dispatch', 'Task_Screen', '受理', '事项', 'guard', 'normal', now(), false, ''
                from generate_series(1, ?) i
                """, LINES);
        jdbc.execute("vacuum analyze inbox_entry");
        try {
            Inbox inbox = application.getBean(Inbox.class);
            Plans.Plan page = planned(
                    "from inbox_entry where inbox_key",
                    () -> inbox.page(PERSON, InboxTab.OPEN, InboxFilter.ALL, null, 50),
                    "open:" + ROLE,
                    50,
                    50);
            assertThat(page.text()).contains("inbox_entry_page").doesNotContain("Seq Scan");
            assertThat(page.buffers()).isLessThanOrEqualTo(58);
            Plans.Plan counts = planned(
                    "union all select 'MINE'",
                    () -> inbox.counts(PERSON),
                    "open:" + ROLE,
                    "mine:guard",
                    "team:" + ROLE,
                    "watch:guard");
            assertThat(counts.text()).contains("inbox_entry_page").doesNotContain("Seq Scan");
            assertThat(counts.buffers()).isLessThanOrEqualTo(115);
        } finally {
            jdbc.update("delete from inbox_entry where case_number = 'guard'");
        }
    }

    @Test
    void anIdleLookAmongAHundredThousandTimersReadsAHandfulOfPages() throws Exception {
        JdbcTemplate jdbc = application.getBean(JdbcTemplate.class);
        jdbc.update("""
                insert into act_ru_job (id_, rev_, type_, exclusive_, retries_, duedate_, suspension_state_, priority_, create_time_)
                select 'guard-' || i, 1, 'timer', true, 3, now() + i * interval '1 minute', 1, 0, now() from generate_series(1, ?) i
                """, LINES);
        jdbc.execute("vacuum analyze act_ru_job");
        try {
            String sql = TimerBenchmark.acquisition(application.getBean(ProcessEngine.class), CALLS);
            Plans.Plan plan = TimerBenchmark.explained(jdbc, sql, application.getBean(Clock.class));
            assertThat(plan.text()).contains("tongxin_job_due").doesNotContain("Seq Scan on act_ru_job res");
            assertThat(plan.buffers()).isLessThanOrEqualTo(6);
        } finally {
            jdbc.update("delete from act_ru_job where id_ like 'guard-%'");
        }
    }

    @Test
    void aSupervisorsPageAndASearchUseTheirIndexes() throws Exception {
        Person city = new Person("guard", "督办", Set.of(new RoleAt("supervisor", new UnitCode(CityUnits.CITY))));
        JdbcTemplate jdbc = application.getBean(JdbcTemplate.class);
        JdbcCalls.Counted page = CALLS.count(() -> application
                .getBean(Supervision.class)
                .page(city, SupervisionFilter.ALL.with(Measure.OVERDUE), null, 50));
        assertThat(page.calls()).isLessThanOrEqualTo(2);
        JdbcCalls.Counted found = CALLS.count(
                () -> application.getBean(CaseSearch.class).find(city, CaseSearch.Criteria.text("电梯"), null, 50));
        // one, and who ever stood in for somebody
        assertThat(found.calls()).isLessThanOrEqualTo(2);
        assertThat(jdbc.queryForObject("select cast(search_query('电梯故障 12 3456') as text)", String.class))
                .isEqualTo("'12' & '3456':* & '故障' & '梯故' & '电梯'");
        assertThat(jdbc.queryForObject("select cast(search_query('东门 第77户 户') as text)", String.class))
                .isEqualTo("'77' & '东门' & '户':*");
    }

    /** The plan of the statement, among those that the work asks, that has these words in it. */
    private static Plans.Plan planned(String words, java.util.concurrent.Callable<?> work, Object... values)
            throws Exception {
        String sql = CALLS.count(work).statements().keySet().stream()
                .filter(each -> each.contains(words))
                .findFirst()
                .orElseThrow();
        return Plans.explain(application.getBean(JdbcTemplate.class), sql, values);
    }
}
