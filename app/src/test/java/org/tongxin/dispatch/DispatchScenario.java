package org.tongxin.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.NewCase;
import org.tongxin.cases.Urgency;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;
import org.tongxin.deadline.AdjustableClock;
import org.tongxin.deadline.TimeTravel;
import org.tongxin.organization.data.CurrentOrganization;
import org.tongxin.workflow.Workflow;

/** One case in a small city of its own, and what people and time do to it. It begins on Monday, 2 March 2026, at 9:00. */
class DispatchScenario {

    private static final LocalDateTime MORNING = LocalDateTime.parse("2026-03-02T09:00");

    private final ProcessEngine engine;
    private final CaseFiles cases;
    private final Workflow workflow;
    private final TimeTravel travel;
    private final Clock clock;
    private CaseNumber number = new CaseNumber("none");

    DispatchScenario(AutowireCapableBeanFactory beans) {
        engine = beans.getBean(ProcessEngine.class);
        cases = beans.getBean(CaseFiles.class);
        workflow = beans.getBean(Workflow.class);
        travel = beans.getBean(TimeTravel.class);
        clock = beans.getBean(Clock.class);
        units(beans.getBean(JdbcClient.class));
        beans.getBean(CurrentOrganization.class).refresh();
        goTo(MORNING.atZone(AdjustableClock.ZONE).toInstant());
    }

    private static void units(JdbcClient jdbc) {
        int added = jdbc.sql("""
                        insert into unit (code, name, type, parent, field) values
                        ('disp-c01', '锦城市', 'city', null, null), ('disp-d01', '乙区', 'district', 'disp-c01', null),
                        ('disp-s01', '东门街道', 'street', 'disp-d01', null), ('disp-k01', '清河社区', 'community', 'disp-s01', null),
                        ('disp-g01', '清河第一网格', 'grid', 'disp-k01', null),
                        ('disp-x01', '乙区住建局', 'department', 'disp-d01', 'housing'),
                        ('disp-x02', '乙区城管局', 'department', 'disp-d01', 'urban-management'),
                        ('disp-p01', '清河小学', 'partner', 'disp-k01', null)
                        on conflict do nothing
                        """).update();
        if (added > 0) {
            jdbc.sql("update organization_version set version = version + 1").update();
        }
    }

    /** A resident asks. */
    ProcessInstance request(String category, Urgency urgency) {
        number = cases.open(new NewCase(
                        "dispatch",
                        "楼道漏水",
                        "三单元楼道顶上一直滴水。",
                        category,
                        urgency,
                        new UnitCode("disp-k01"),
                        "三单元",
                        "test",
                        null,
                        null,
                        clock.instant(),
                        Map.of(),
                        Map.of()))
                .number();
        workflow.start("dispatch", number, Map.of());
        return instance();
    }

    ProcessInstance request() {
        return request("leak", Urgency.NORMAL);
    }

    ProcessInstance instance() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult();
    }

    /** Completes the step's one open task with these variables, as its form would. */
    void complete(String step, Object... variables) {
        Map<String, Object> submitted = new java.util.HashMap<>();
        for (int i = 0; i < variables.length; i += 2) {
            submitted.put((String) variables[i], variables[i + 1]);
        }
        engine.getTaskService().complete(task(step).getId(), submitted);
    }

    void screen(String route, String key, String value) {
        complete("Task_Screen", "category", "leak", "urgency", "normal", "route", route, key, value);
    }

    /** Somebody of the department takes the task and accepts it. */
    void accept() {
        engine.getTaskService().setAssignee(task("Task_Accept").getId(), "disp-clerk");
        complete("Task_Accept", "outcome", "accept");
    }

    /** A newer version of the table of counts; the deployment's id. */
    String deployRounds(int refusals, int reopenings) {
        try (InputStream table =
                DispatchScenario.class.getResourceAsStream("/processes/dispatch/dispatch-rounds.dmn")) {
            String text = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            String changed = text.replaceFirst("(Refusals_RoundsAll[^>]*>\\s*<text>)\\d+", "$1 " + refusals)
                    .replaceFirst("(Reopenings_RoundsAll[^>]*>\\s*<text>)\\d+", "$1 " + reopenings);
            return engine.getRepositoryService()
                    .createDeployment()
                    .addString("dispatch-rounds.dmn", changed)
                    .deploy()
                    .getId();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the request to the question how it was. */
    void untilRating() {
        screen("department", "department", "disp-x01");
        accept();
        complete("Task_Handle");
    }

    boolean rate(int stars, boolean solved) {
        cases.rate(number, stars, solved, null);
        return workflow.correlate("Message_Rated", number, Map.of("stars", stars, "solved", solved));
    }

    Task task(String step) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(step)
                .singleResult();
        assertThat(task).as("open task " + step).isNotNull();
        return task;
    }

    List<String> groups(String step) {
        return engine.getTaskService().getIdentityLinksForTask(task(step).getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .toList();
    }

    /** Lets time pass until the timer is due, and it goes off. */
    void fire(String timer) {
        Job job = waiting(timer);
        Instant due = job.getDuedate().toInstant();
        assertThat(due)
                .as("when " + timer + " goes off")
                .isAfterOrEqualTo(clock.instant().minusSeconds(1));
        goTo(due.plusSeconds(1));
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .jobId(job.getId())
                        .duedateLowerThan(Date.from(clock.instant()))
                        .count())
                .isEqualTo(1);
        engine.getManagementService().executeJob(job.getId());
    }

    Instant due(String timer) {
        return waiting(timer).getDuedate().toInstant();
    }

    /** The timer, in the case's process or in one that it calls. */
    private Job waiting(String timer) {
        List<String> instances = engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toList();
        List<Job> jobs = engine.getManagementService().createJobQuery().activityId(timer).list().stream()
                .filter(job -> instances.contains(job.getProcessInstanceId()))
                .toList();
        assertThat(jobs).as("waiting timer " + timer).hasSize(1);
        return jobs.get(0);
    }

    Object variable(String name) {
        return engine.getRuntimeService().getVariable(instance().getId(), name);
    }

    CaseFile file() {
        return cases.find(number).orElseThrow();
    }

    /** The kinds of the lines, or what they say where the diagram does. */
    List<String> timeline() {
        return cases.timeline(number).stream()
                .map(entry -> entry.kind().equals("note") ? String.valueOf(entry.outcome()) : entry.kind())
                .toList();
    }

    Instant now() {
        return clock.instant();
    }

    void goTo(Instant instant) {
        travel.setOffset(Duration.between(Instant.now(), instant));
    }

    /** Back to the machine's time. */
    void backHome() {
        travel.setOffset(Duration.ZERO);
    }
}
