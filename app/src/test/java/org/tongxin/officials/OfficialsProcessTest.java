package org.tongxin.officials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.Stage;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.common.CaseNumber;
import org.tongxin.forms.SubmissionRejected;
import org.tongxin.intake.StaffIntake;
import org.tongxin.workflow.ProcessInfo;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;
import org.tongxin.workflow.Workflow;

/** Officials' days, a process without Java: by its real forms, in the demo city. */
@IntegrationTest
@WithMockUser(username = "dispatcher", roles = "dispatcher")
class OfficialsProcessTest {

    private static final String HOUSING = "990101-D02";

    @Autowired
    StaffIntake staff;

    @Autowired
    WorkTasks tasks;

    @Autowired
    CaseFiles cases;

    @Autowired
    Workflow workflow;

    @Autowired
    ProcessEngine engine;

    @Test
    void aResidentIsReceivedAnsweredAfterwardsAndSatisfied() {
        CaseNumber number = booked();
        CaseFile file = file(number);
        assertThat(file.dueAt())
                .as("the process names the limit of the whole case")
                .isNotNull();
        assertThat(file.values()).containsEntry("preferredTimes", List.of("morning", "weekend"));
        ProcessInstance instance = instance(number);
        arranged(number);
        assertThat(file(number).stage()).isEqualTo(Stage.ASSIGNED);
        received(number, Map.of("outcome", "handle", "raised", "三栋想装电梯，一楼不同意"));
        assertThat(file(number).stage()).isEqualTo(Stage.HANDLING);
        handled(number, "已上门协调，下月开工");
        assertThat(file(number).stage()).isEqualTo(Stage.RATING);
        rate(number, 5, true);
        assertThat(instance).isEnded().hasPassedInOrder("Task_Arrange", "Task_Receive", "Task_Handle", "Call_Rating");
        assertThat(file(number).result()).isEqualTo("solved");
        assertThat(cases.timeline(number))
                .filteredOn(TimelineEntry::visibleToResident)
                .extracting(entry -> entry.reason() == null ? entry.outcome() : entry.reason())
                .contains("已约好接待", "周三上午九点，党群服务中心", "接待的同志已听取情况，正在办理", "已上门协调，下月开工", "已办理，请您评价");
    }

    @Test
    void whatCanBeAnsweredAtOnceIsOnlyRated() {
        CaseNumber number = booked();
        ProcessInstance instance = instance(number);
        arranged(number);
        received(number, Map.of("outcome", "answered", "raised", "低保怎么申请", "receiveAnswer", "带上材料到二楼窗口"));
        rate(number, 4, true);
        assertThat(instance).isEnded().hasNotPassed("Task_Handle");
    }

    @Test
    void whatNeedsNoAppointmentIsExplained() {
        CaseNumber number = booked();
        does(number, "Task_Arrange", Map.of("outcome", "decline", "declineReason", "电话里已经说清楚"));
        assertThat(file(number).result()).isEqualTo("answered");
        assertThat(file(number).stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void whoDidNotComeGetsANewAppointment() {
        CaseNumber number = booked();
        arranged(number);
        received(number, Map.of("outcome", "absent", "absentNote", "电话没人接"));
        assertThat(instance(number)).isWaitingAt("Task_Arrange");
    }

    @Test
    void nobodyRates() {
        CaseNumber number = booked();
        arranged(number);
        received(number, Map.of("outcome", "answered", "raised", "问路", "receiveAnswer", "已说明"));
        fire(number, "Timer_NotRated");
        assertThat(file(number).result()).isEqualTo("not-rated");
    }

    @Test
    void notSatisfiedMeansACallAndOneMoreTry() {
        CaseNumber number = booked();
        arranged(number);
        received(number, Map.of("outcome", "handle", "raised", "路灯"));
        handled(number, "已报修");
        rate(number, 1, false);
        does(number, "Task_Review", Map.of("outcome", "redo", "redoReason", "还是不亮"));
        assertThat(file(number).open()).isTrue();
        handled(number, "已换灯");
        rate(number, 2, false);
        does(number, "Task_Review", Map.of("outcome", "redo", "redoReason", "又坏了"));
        assertThat(file(number).result()).as("once only").isEqualTo("explained");
    }

    @Test
    void everyStepWarnsAndEscalates() {
        CaseNumber number = booked();
        late(number, "Arrange", "community-secretary@990101001001");
        arranged(number);
        late(number, "Receive", "street-coordinator@990101001");
        received(number, Map.of("outcome", "handle", "raised", "路灯"));
        late(number, "Handle", "street-coordinator@990101001");
        handled(number, "已报修");
        rate(number, 1, false);
        late(number, "Review", "street-coordinator@990101001");
    }

    @Test
    void theFormsRefuseWhatIsMissing() {
        CaseNumber number = booked();
        assertThatThrownBy(() -> does(number, "Task_Arrange", Map.of("outcome", "arrange")))
                .isInstanceOfSatisfying(
                        SubmissionRejected.class,
                        rejected -> assertThat(rejected.errors())
                                .containsKeys("department", "appointment", "appointmentPlace", "arrangeNote"));
    }

    @Test
    void itIsInTheCatalogueWithNothingRegistered() {
        assertThat(staff.processes()).extracting(ProcessInfo::key).contains("officials");
    }

    private CaseNumber booked() {
        return staff.submit(
                        "officials",
                        "grid-worker",
                        Map.of(
                                "title",
                                "想问加装电梯",
                                "text",
                                "三栋的老人多，想装电梯。",
                                "official",
                                "department",
                                "preferredTimes",
                                List.of("morning", "weekend"),
                                "contactPhone",
                                "13812345678"))
                .number();
    }

    private void arranged(CaseNumber number) {
        does(
                number,
                "Task_Arrange",
                Map.of(
                        "outcome",
                        "arrange",
                        "department",
                        HOUSING,
                        "appointment",
                        "2099-03-04T09:00+08:00",
                        "appointmentPlace",
                        "党群服务中心",
                        "arrangeNote",
                        "周三上午九点，党群服务中心"));
    }

    private void received(CaseNumber number, Map<String, Object> submitted) {
        does(number, "Task_Receive", submitted);
    }

    private void handled(CaseNumber number, String answer) {
        does(number, "Task_Handle", Map.of("handleResult", "solved", "answer", answer));
    }

    /** Whoever has the step by the demo's organization does it. */
    private void does(CaseNumber number, String step, Map<String, Object> submitted) {
        WorkTask task = task(number, step);
        String person = switch (step) {
            case "Task_Arrange" -> "dispatcher";
            case "Task_Review" -> "community-secretary";
            default -> "department-clerk-2";
        };
        if (task.assignee() == null) {
            tasks.claim(task.id(), person);
        }
        tasks.complete(task.id(), person, submitted);
    }

    private void late(CaseNumber number, String step, String group) {
        fire(number, "Timer_" + step + "Warning");
        fire(number, "Timer_" + step + "Overdue");
        assertThat(task(number, "Task_" + step).groups()).contains(group);
    }

    private void rate(CaseNumber number, int stars, boolean solved) {
        cases.rate(number, stars, solved, null);
        assertThat(workflow.correlate("Message_Rated", number, new HashMap<>(Map.of("stars", stars, "solved", solved))))
                .isTrue();
    }

    private void fire(CaseNumber number, String timer) {
        Job job = engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .list()
                .stream()
                .flatMap(instance -> engine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId(timer)
                        .list()
                        .stream())
                .findFirst()
                .orElseThrow();
        engine.getManagementService().executeJob(job.getId());
    }

    private WorkTask task(CaseNumber number, String step) {
        return tasks.ofCase(number).stream()
                .filter(task -> task.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private CaseFile file(CaseNumber number) {
        return cases.find(number).orElseThrow();
    }

    private ProcessInstance instance(CaseNumber number) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .rootProcessInstances()
                .singleResult();
    }
}
