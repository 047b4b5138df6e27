package org.tongxin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.BeanFactory;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.CaseNumber;
import org.tongxin.deadline.AdjustableClock;
import org.tongxin.deadline.TimeTravel;
import org.tongxin.workflow.Workflow;

/** One case on the real engine, and what people and time do to it; the stories of a process add who its people are. */
public abstract class CaseScenario {

    /** A Monday, at 9:00 in the zone of the calendar. */
    private static final LocalDateTime MORNING = LocalDateTime.parse("2026-03-02T09:00");

    public final ProcessEngine engine;
    public final CaseFiles cases;
    public CaseNumber number = new CaseNumber("none");
    protected final Workflow workflow;
    protected final Clock clock;
    private final TimeTravel travel;

    protected CaseScenario(BeanFactory beans) {
        engine = beans.getBean(ProcessEngine.class);
        cases = beans.getBean(CaseFiles.class);
        workflow = beans.getBean(Workflow.class);
        clock = beans.getBean(Clock.class);
        travel = beans.getBean(TimeTravel.class);
    }

    protected final void beginOnMondayMorning() {
        goTo(MORNING.atZone(AdjustableClock.ZONE).toInstant());
    }

    public void goTo(Instant instant) {
        travel.setOffset(Duration.between(Instant.now(), instant));
    }

    /** Back to the machine's time. */
    public void backHome() {
        travel.setOffset(Duration.ZERO);
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public CaseFile file() {
        return cases.find(number).orElseThrow();
    }

    /** The running instance of that process, called or not. */
    public ProcessInstance instance(String process) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey(process)
                .singleResult();
    }

    /** Completes the step's one open task with these variables, as its form would. */
    public void complete(String step, Object... variables) {
        engine.getTaskService().complete(task(step).getId(), map(variables));
    }

    protected static Map<String, Object> map(Object... variables) {
        Map<String, Object> submitted = new HashMap<>();
        for (int i = 0; i < variables.length; i += 2) {
            submitted.put((String) variables[i], variables[i + 1]);
        }
        return submitted;
    }

    public boolean rate(int stars, boolean solved) {
        cases.rate(number, stars, solved, null);
        return workflow.correlate("Message_Rated", number, Map.of("stars", stars, "solved", solved));
    }

    /** The step's one open task. */
    public Task task(String step) {
        assertThat(tasks(step)).as("open task " + step).hasSize(1);
        return tasks(step).get(0);
    }

    public List<Task> tasks(String step) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(step)
                .list();
    }

    /** The steps at which the case waits for people, in its own process and in those that it calls. */
    public List<String> open() {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number.value()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    public List<String> groups(String step) {
        return tasks(step).stream()
                .flatMap(task -> engine.getTaskService().getIdentityLinksForTask(task.getId()).stream())
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .toList();
    }

    /** Lets time pass until the timer is due, and it goes off. */
    public void fire(String timer) {
        Job job = waiting(timer);
        Instant due = job.getDuedate().toInstant();
        assertThat(due)
                .as("when " + timer + " goes off")
                .isAfterOrEqualTo(clock.instant().minusSeconds(1));
        goTo(due.plusSeconds(1));
        engine.getManagementService().executeJob(job.getId());
    }

    public Instant due(String timer) {
        return waiting(timer).getDuedate().toInstant();
    }

    /** The one job of that element, in the case's process or in one that it calls. */
    protected Job waiting(String element) {
        List<Job> jobs = engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .list()
                .stream()
                .flatMap(instance -> engine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId(element)
                        .list()
                        .stream())
                .toList();
        assertThat(jobs).as("waiting at " + element).hasSize(1);
        return jobs.get(0);
    }
}
