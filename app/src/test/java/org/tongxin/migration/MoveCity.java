package org.tongxin.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.UserTaskBuilder;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.tongxin.cases.CaseFixture;
import org.tongxin.common.CaseNumber;
import org.tongxin.deadline.AdjustableClock;
import org.tongxin.deadline.TimeTravel;
import org.tongxin.modeling.process.Unchecked;
import org.tongxin.workflow.ListCheck;

/** A process of one or two steps in several versions, and cases in it. It begins on Monday, 2 March 2026, at 10:00. */
final class MoveCity {

    static final String KEY = "move-test";

    final ProcessEngine engine;
    final Moves moves;
    final Changes changes;
    final ChangeWorker worker;
    final CaseFixture fixture;
    private final TimeTravel travel;
    private final List<ListCheck> checks;
    private final List<String> deployments = new ArrayList<>();
    private final List<CaseNumber> cases = new ArrayList<>();

    MoveCity(AutowireCapableBeanFactory beans) {
        engine = beans.getBean(ProcessEngine.class);
        moves = beans.getBean(Moves.class);
        changes = beans.getBean(Changes.class);
        worker = beans.getBean(ChangeWorker.class);
        travel = beans.getBean(TimeTravel.class);
        checks = beans.getBeanProvider(ListCheck.class).stream().toList();
        fixture = new CaseFixture(beans);
        at("2026-03-02T10:00");
    }

    /** A version whose one step has this id and name, and these timers: w for a warning, d for a deadline; s when two have it at once. */
    void deploy(String step, String name, String timers) {
        UserTaskBuilder task = Bpmn.createExecutableProcess(KEY)
                .name("搬家")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask(step)
                .name(name)
                .camundaAssignee("handler")
                .camundaDueDate("${deadline.of(execution)}");
        if (timers.contains("s")) {
            task.multiInstance().parallel().cardinality("2");
        }
        if (timers.contains("w")) {
            task.boundaryEvent("Timer_Warning")
                    .cancelActivity(false)
                    .timerWithDate("${deadline.warning(execution)}")
                    .endEvent("End_Warned");
        }
        if (timers.contains("d")) {
            task.boundaryEvent("Timer_Overdue")
                    .timerWithDate("${deadline.of(execution)}")
                    .endEvent("End_Overdue");
        }
        BpmnModelInstance model =
                task.userTask("Task_After").name("收尾").endEvent("End_Done").done();
        CamundaProperty limit = model.newInstance(CamundaProperty.class);
        limit.setCamundaName("limit");
        limit.setCamundaValue("dispatch.handle");
        CamundaProperties properties = model.newInstance(CamundaProperties.class);
        properties.addChildElement(limit);
        model.<UserTask>getModelElementById(step).builder().addExtensionElement(properties);
        deployments.add(Unchecked.deploy(
                        engine.getRepositoryService(),
                        engine.getRepositoryService().createDeployment().addModelInstance(KEY + ".bpmn", model))
                .getId());
    }

    CaseNumber begin() {
        CaseNumber number = fixture.open(CaseFixture.COMMUNITY, "搬到新版本").number();
        cases.add(number);
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        KEY,
                        number.value(),
                        Map.of("unit", CaseFixture.COMMUNITY.value(), "urgency", "normal", "category", "environment"));
        return number;
    }

    List<CaseNumber> begin(int count) {
        List<CaseNumber> begun = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            begun.add(begin());
        }
        return begun;
    }

    MovePlan plan(int from, int to, Map<String, String> chosen) {
        return moves.plan(KEY, from, to, chosen);
    }

    /** Moves all cases of the version, and waits for it. */
    Change move(int from, int to, Map<String, String> chosen) {
        long id = moves.start(List.of(plan(from, to, chosen)));
        worker.round();
        return change(id);
    }

    Change change(long id) {
        return changes.latest().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow();
    }

    int version(CaseNumber number) {
        String definition = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey(KEY)
                .singleResult()
                .getProcessDefinitionId();
        return engine.getRepositoryService().getProcessDefinition(definition).getVersion();
    }

    Task task(CaseNumber number) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey(KEY)
                .singleResult();
    }

    Instant timer(CaseNumber number, String activity) {
        List<Job> jobs = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(task(number).getProcessInstanceId())
                .activityId(activity)
                .list();
        assertThat(jobs).as(activity).hasSize(1);
        return jobs.get(0).getDuedate().toInstant();
    }

    void at(String local) {
        travel.setOffset(Duration.between(Instant.now(), instant(local)));
    }

    static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(AdjustableClock.ZONE).toInstant();
    }

    /** Whether the derived lists say of our cases what the engine says. */
    void assertListsRight() {
        checks.forEach(check -> assertThat(check.differences())
                .as(check.getClass().getSimpleName())
                .doesNotContainAnyElementsOf(cases));
    }

    void leave() {
        List<String> all = List.copyOf(deployments);
        for (int i = all.size() - 1; i >= 0; i--) {
            NewVersion.remove(engine, all.get(i));
        }
        travel.setOffset(Duration.ZERO);
        Owner.logout();
    }
}
