package org.tongxin.officials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.Stage;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.forms.SubmissionRejected;
import org.tongxin.intake.StaffIntake;
import org.tongxin.workflow.ProcessInfo;

/** Officials' days, a process without Java: by its real forms, in the demo city. */
@IntegrationTest
@WithMockUser(username = "dispatcher", roles = "dispatcher")
class OfficialsProcessTest {

    @Autowired
    StaffIntake staff;

    private OfficialsScenario officials;

    @BeforeEach
    void scenario(@Autowired BeanFactory beans) {
        officials = new OfficialsScenario(beans);
    }

    @Test
    void aResidentIsReceivedAnsweredAfterwardsAndSatisfied() {
        officials.booked();
        CaseFile file = officials.file();
        assertThat(file.dueAt())
                .as("the process names the limit of the whole case")
                .isNotNull();
        assertThat(file.values()).containsEntry("preferredTimes", List.of("morning", "weekend"));
        ProcessInstance instance = officials.instance();
        officials.arranged();
        assertThat(officials.file().stage()).isEqualTo(Stage.ASSIGNED);
        officials.received(Map.of("outcome", "handle", "raised", "三栋想装电梯，一楼不同意"));
        assertThat(officials.file().stage()).isEqualTo(Stage.HANDLING);
        officials.handled("已上门协调，下月开工");
        assertThat(officials.file().stage()).isEqualTo(Stage.RATING);
        officials.rate(5, true);
        assertThat(instance).isEnded().hasPassedInOrder("Task_Arrange", "Task_Receive", "Task_Handle", "Call_Rating");
        assertThat(officials.file().result()).isEqualTo("solved");
        assertThat(officials.cases.timeline(officials.number))
                .filteredOn(TimelineEntry::visibleToResident)
                .extracting(entry -> entry.reason() == null ? entry.outcome() : entry.reason())
                .contains("已约好接待", "周三上午九点，党群服务中心", "接待的同志已听取情况，正在办理", "已上门协调，下月开工", "已办理，请您评价");
    }

    @Test
    void whatCanBeAnsweredAtOnceIsOnlyRated() {
        officials.booked();
        ProcessInstance instance = officials.instance();
        officials.arranged();
        officials.received(Map.of("outcome", "answered", "raised", "低保怎么申请", "receiveAnswer", "带上材料到二楼窗口"));
        officials.rate(4, true);
        assertThat(instance).isEnded().hasNotPassed("Task_Handle");
    }

    @Test
    void whatNeedsNoAppointmentIsExplained() {
        officials.booked();
        officials.does("Task_Arrange", Map.of("outcome", "decline", "declineReason", "电话里已经说清楚"));
        assertThat(officials.file().result()).isEqualTo("answered");
        assertThat(officials.file().stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void whoDidNotComeGetsANewAppointment() {
        officials.booked();
        officials.arranged();
        officials.received(Map.of("outcome", "absent", "absentNote", "电话没人接"));
        assertThat(officials.instance()).isWaitingAt("Task_Arrange");
    }

    @Test
    void nobodyRates() {
        officials.booked();
        officials.arranged();
        officials.received(Map.of("outcome", "answered", "raised", "问路", "receiveAnswer", "已说明"));
        officials.runs("Timer_NotRated");
        assertThat(officials.file().result()).isEqualTo("not-rated");
    }

    @Test
    void notSatisfiedMeansACallAndOneMoreTry() {
        officials.booked();
        officials.arranged();
        officials.received(Map.of("outcome", "handle", "raised", "路灯"));
        officials.handled("已报修");
        officials.rate(1, false);
        officials.does("Task_Review", Map.of("outcome", "redo", "redoReason", "还是不亮"));
        assertThat(officials.file().open()).isTrue();
        officials.handled("已换灯");
        officials.rate(2, false);
        officials.does("Task_Review", Map.of("outcome", "redo", "redoReason", "又坏了"));
        assertThat(officials.file().result()).as("once only").isEqualTo("explained");
    }

    @Test
    void everyStepWarnsAndEscalates() {
        officials.booked();
        officials.late("Arrange", "community-secretary@990101001001");
        officials.arranged();
        officials.late("Receive", "street-coordinator@990101001");
        officials.received(Map.of("outcome", "handle", "raised", "路灯"));
        officials.late("Handle", "street-coordinator@990101001");
        officials.handled("已报修");
        officials.rate(1, false);
        officials.late("Review", "street-coordinator@990101001");
    }

    @Test
    void theFormsRefuseWhatIsMissing() {
        officials.booked();
        assertThatThrownBy(() -> officials.does("Task_Arrange", Map.of("outcome", "arrange")))
                .isInstanceOfSatisfying(
                        SubmissionRejected.class,
                        rejected -> assertThat(rejected.errors())
                                .containsKeys("department", "appointment", "appointmentPlace", "arrangeNote"));
    }

    @Test
    void itIsInTheCatalogueWithNothingRegistered() {
        assertThat(staff.processes()).extracting(ProcessInfo::key).contains("officials");
    }
}
