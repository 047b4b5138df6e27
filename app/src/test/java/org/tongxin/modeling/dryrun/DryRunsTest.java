package org.tongxin.modeling.dryrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.IntegrationTest;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.deadline.AdjustableClock;
import org.tongxin.forms.Forms;
import org.tongxin.forms.SubmissionRejected;
import org.tongxin.modeling.ModelRefused;
import org.tongxin.organization.Organization;
import org.tongxin.organization.UnitType;

/** Cases that never happen: they walk through the real engine, and nothing of them stays. */
@IntegrationTest
class DryRunsTest {

    /** A Monday at 9:00. */
    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

    @Autowired
    DryRuns runs;

    @Autowired
    Organization organization;

    @Autowired
    Forms forms;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    UnitCode community;

    @BeforeEach
    void begin() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        as("process-owner");
        community = organization.unitsOf(UnitType.COMMUNITY).get(0).code();
    }

    @AfterEach
    void end() {
        LocaleContextHolder.resetLocaleContext();
        SecurityContextHolder.clearContext();
    }

    private static void as(String account) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(account, "", "ROLE_user"));
    }

    @Test
    void aCaseWalksFromStepToStepForWhomAndUntilWhen() {
        Walk walk = runs.walk(script("dispatch", Map.of()));
        assertThat(walk.trouble()).isNull();
        assertThat(walk.now()).isEqualTo(MONDAY);
        Walk.OpenStep screen = step(walk, "Task_Screen");
        assertThat(screen.groups()).containsExactly("dispatcher@" + community);
        assertThat(screen.due()).as("four working hours: 9–12 and 14–15").isEqualTo(MONDAY.plus(Duration.ofHours(6)));
        assertThat(screen.form()).isNotNull();
        assertThat(screen.timers()).hasSize(2).anySatisfy(timer -> {
            assertThat(timer.at()).isEqualTo(screen.due());
            assertThat(timer.leads()).isNotEmpty();
        });
        assertThat(walk.path()).extracting(Walk.Passed::element).contains("Task_Screen");
        assertThat(walk.diagrams().get("dispatch")).contains("<bpmn:process");
    }

    @Test
    void whenADeadlinePassesTheWarningComesFirstAndSaysToWhom() {
        Script script = script("dispatch", Map.of());
        Walk before = runs.walk(script);
        Walk.Timer late = step(before, "Task_Screen").timers().stream()
                .max(Comparator.comparing(Walk.Timer::at))
                .orElseThrow();
        Walk walk = runs.walk(script.then(new Move.Pass(late.element())));
        assertThat(walk.trouble()).isNull();
        assertThat(walk.now()).isEqualTo(late.at());
        assertThat(walk.told()).extracting(Walk.Told::what).contains("warned", "escalated");
        assertThat(step(walk, "Task_Screen").groups()).hasSizeGreaterThan(1);
        assertThat(runs.walk(script.then(new Move.Pass(late.element())).back()).open())
                .isEqualTo(before.open());
    }

    @Test
    void aStepIsDoneWithItsRealFormAndWhatIsMissingIsRefused() {
        Script script = script("dispatch", Map.of());
        assertThatThrownBy(() ->
                        runs.walk(script.then(new Move.Complete("Task_Screen", 0, Map.of("outcome", "nonsense")))))
                .isInstanceOf(SubmissionRejected.class);
        Walk.OpenStep screen = step(runs.walk(script), "Task_Screen");
        Map<String, Object> values = forms.sample(Objects.requireNonNull(screen.form()), screen.data(), Map.of());
        Walk walk = runs.walk(script.then(new Move.Complete("Task_Screen", 0, values)));
        assertThat(walk.trouble()).isNull();
        assertThat(walk.open())
                .extracting(Walk.OpenStep::step)
                .doesNotContain("Task_Screen")
                .isNotEmpty();
    }

    @Test
    void everythingIsTriedAndEveryPathEnds() {
        Report report = runs.tryAll(script("officials", Map.of()));
        assertThat(report.troubles()).as(report.troubles().toString()).isEmpty();
        assertThat(report.paths()).as(report.refused().toString()).isNotEmpty();
    }

    /** Also where samples need two parties and a day that has been, and where cases can go round in circles. */
    @Test
    void everyStepIsReachedBeforeCombinationsAreTried() {
        Report report = runs.tryAll(script("mediation", Map.of()));
        assertThat(report.troubles()).isEmpty();
        assertThat(steps(report)).as(report.refused().toString()).isEmpty();
    }

    @Test
    void stepsThatAskForProofAreGivenSome() {
        Report report = runs.tryAll(script("property", Map.of()));
        assertThat(report.refused()).noneMatch(refused -> refused.what().contains("凭证"));
        assertThat(report.paths()).anyMatch(path -> path.contains("现场核实：属实，由物业公司整改"));
    }

    /** The steps of people and the called processes that were not reached. */
    private static List<String> steps(Report report) {
        return report.missed().stream()
                .map(Report.Missed::element)
                .filter(element -> element.startsWith("Task_") || element.startsWith("Call_"))
                .toList();
    }

    @Test
    void whatFailsIsFoundWithTheWayThatLeadsThere() throws IOException {
        Map<String, byte[]> files = files(
                "officials",
                "name=\"告诉居民已约好\" camunda:modelerTemplate=\"org.tongxin.progress\" camunda:expression=\"${caseFile.progress(stage, sentence, execution)}\"",
                "name=\"告诉居民已约好\" camunda:expression=\"${caseFile.progress(unit, sentence, execution)}\"");
        Source source = new Source("officials", files);
        Script script =
                new Script(source, community, runs.start(source, community).sample(), MONDAY, List.of());
        Report report = runs.tryAll(script);
        assertThat(report.troubles()).isNotEmpty().allSatisfy(trouble -> {
            assertThat(trouble.path()).last().asString().startsWith("安排接待：");
            assertThat(trouble.what()).contains("Stage." + community);
        });
        assertThat(report.missed()).extracting(Report.Missed::element).contains("Task_Receive");
    }

    @Test
    void nothingStays() {
        Map<String, String> before = contents();
        Script script = script("dispatch", Map.of());
        runs.walk(script);
        runs.tryAll(script("officials", Map.of()));
        runs.start(new Source("mediation", Map.of()), community);
        Map<String, String> after = contents();
        after.entrySet().removeAll(before.entrySet());
        assertThat(after).as("tables that are not as before").isEmpty();
        assertThat(Duration.between(clock.instant(), ((AdjustableClock) clock).instant())
                        .abs())
                .isLessThan(Duration.ofMinutes(1));
    }

    /** A digest of every table of the application and of the engine, and the counts that cases use up. */
    private Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        jdbc.sql("select schemaname || '.' || tablename from pg_tables where schemaname in ('public', 'tongxin')")
                .query(String.class)
                .list()
                .forEach(table -> contents.put(
                        table,
                        jdbc.sql(
                                        "select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') from "
                                                + rows(table) + " t")
                                .query(String.class)
                                .single()));
        contents.put(
                "case_number",
                jdbc.sql("select last_value || ' ' || is_called from case_number")
                        .query(String.class)
                        .single());
        return contents;
    }

    /** The supervisors' tally means its sums, whose rows are put together every minute. */
    private static String rows(String table) {
        return table.equals("tongxin.supervised_tally")
                ? "(select unit, day, sum(tasks) from supervised_tally group by unit, day having sum(tasks) <> 0)"
                : table;
    }

    @Test
    void filesThatAreNotDeployedAreWalkedThroughAndForgotten() throws IOException {
        Map<String, byte[]> files = files("officials", "安排接待", "约个时间");
        Source source = new Source("officials", files);
        long versions = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("officials")
                .count();
        Walk walk = runs.walk(
                new Script(source, community, runs.start(source, community).sample(), MONDAY, List.of()));
        assertThat(walk.diagrams().get("officials")).contains("约个时间");
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("officials")
                        .count())
                .isEqualTo(versions);
        Walk deployed = runs.walk(script("officials", Map.of()));
        assertThat(deployed.diagrams().get("officials")).doesNotContain("约个时间");
    }

    @Test
    void filesWithSomethingWrongAreRefusedAsEverywhere() throws IOException {
        Map<String, byte[]> files = files("officials", "name=\"limit\"", "name=\"limits\"");
        assertThatThrownBy(() -> runs.start(new Source("officials", files), community))
                .isInstanceOf(ModelRefused.class);
    }

    /** Somebody has the table for longer than a walk waits. */
    @Test
    void whenTheDatabaseKeepsItWaitingItSaysWhatToDo() {
        Script script = script("officials", Map.of());
        new TransactionTemplate(transactions).executeWithoutResult(busy -> {
            jdbc.sql("lock table case_file in exclusive mode").update();
            assertThatThrownBy(() -> runs.walk(script))
                    .isInstanceOf(Refused.class)
                    .hasMessage("dryrun.database");
        });
        assertThat(runs.walk(script).trouble()).isNull();
    }

    @Test
    void whatDoesNotEvenBeginSaysWhy() throws IOException {
        Map<String, byte[]> files = files(
                "officials",
                "<bpmn:exclusiveGateway id=\"Gateway_BeforeArrange\">",
                "<bpmn:exclusiveGateway id=\"Gateway_BeforeArrange\"><bpmn:extensionElements><camunda:executionListener event=\"start\" expression=\"${caseFile.progress(unit, '已收到', execution)}\" /></bpmn:extensionElements>");
        Source source = new Source("officials", files);
        Script script =
                new Script(source, community, runs.start(source, community).sample(), MONDAY, List.of());
        assertThatThrownBy(() -> runs.walk(script)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo("dryrun.not-begun");
            assertThat(refused.arguments()[0].toString()).contains("Stage." + community);
        });
    }

    @Test
    void severalWalkBesideEachOtherAndTheThirdWaits() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            Callable<String> one = () -> {
                as("process-owner");
                try {
                    return runs.walk(script("dispatch", Map.of())).trouble() == null ? "walked" : "trouble";
                } catch (Refused busy) {
                    return busy.key();
                } finally {
                    SecurityContextHolder.clearContext();
                }
            };
            for (var outcome : threads.invokeAll(List.of(one, one, one, one))) {
                assertThat(outcome.get()).isIn("walked", "dryrun.busy");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"administrator", "supervisor", "dispatcher"})
    void onlyProcessOwnersPlay(String account) {
        Script script = script("dispatch", Map.of());
        as(account);
        assertThatThrownBy(() -> runs.walk(script)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> runs.tryAll(script)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> runs.start(script.source(), community)).isInstanceOf(AccessDeniedException.class);
    }

    private Script script(String process, Map<String, byte[]> files) {
        Source source = new Source(process, files);
        return new Script(source, community, runs.start(source, community).sample(), MONDAY, List.of());
    }

    private static Walk.OpenStep step(Walk walk, String step) {
        return walk.open().stream()
                .filter(open -> open.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, byte[]> files(String process, String text, String by) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        String diagram = Files.readString(Path.of("../processes/" + process + "/" + process + ".bpmn"));
        assertThat(diagram).contains(text);
        files.put(process + ".bpmn", diagram.replace(text, by).getBytes(StandardCharsets.UTF_8));
        try (Stream<Path> forms = Files.list(Path.of("../forms"))) {
            for (Path form : forms.filter(path -> path.getFileName().toString().startsWith(process + "-"))
                    .toList()) {
                files.put(form.getFileName().toString(), Files.readAllBytes(form));
            }
        }
        return files;
    }
}
