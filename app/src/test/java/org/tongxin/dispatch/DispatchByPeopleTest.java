package org.tongxin.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.NewCase;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.cases.Urgency;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;
import org.tongxin.workflow.WorkTasks;
import org.tongxin.workflow.Workflow;

/** The loop as the people of the demo city go it: claimed by those who may, through the real forms. */
@IntegrationTest
class DispatchByPeopleTest {

    @Autowired
    CaseFiles cases;

    @Autowired
    Workflow workflow;

    @Autowired
    WorkTasks tasks;

    @Autowired
    TaskService engineTasks;

    @Autowired
    Clock clock;

    @Test
    void aLeakIsDispatchedHandedBackDispatchedAgainAndRepaired() {
        CaseNumber number = request();
        does("dispatcher", number, "Task_Contact", Map.of("contactResult", "reached", "contactWay", "phone"));
        does("dispatcher", number, "Task_Screen", dispatchTo("990101-D01"));
        does("department-clerk", number, "Task_Accept", Map.of("outcome", "refuse", "refuseReason", "漏水由住建部门负责"));
        String screen = task(number, "Task_Screen");
        tasks.claim(screen, "dispatcher");
        assertThat(tasks.formData(screen, "dispatcher"))
                .containsEntry("refuseReason", "漏水由住建部门负责")
                .containsEntry("department", "990101-D01")
                .doesNotContainKey("outcome");
        tasks.complete(screen, "dispatcher", dispatchTo("990101-D02"));
        does("department-clerk-2", number, "Task_Accept", Map.of("outcome", "accept"));
        assertThat(tasks.find(task(number, "Task_Handle")).orElseThrow().assignee())
                .isEqualTo("department-clerk-2");
        tasks.complete(
                task(number, "Task_Handle"),
                "department-clerk-2",
                Map.of("handleResult", "solved", "handleNote", "已更换管道"));
        cases.rate(number, 5, true, null);
        assertThat(workflow.correlate("Message_Rated", number, Map.of("stars", 5, "solved", true)))
                .isTrue();
        assertThat(cases.find(number).orElseThrow().result()).isEqualTo("solved");
        assertThat(cases.timeline(number))
                .extracting(TimelineEntry::actor)
                .contains("dispatcher", "department-clerk", "department-clerk-2");
        assertThat(cases.timeline(number))
                .filteredOn(TimelineEntry::visibleToResident)
                .extracting(TimelineEntry::reason)
                .as("what was done is what the resident reads, why it was handed back is not")
                .contains("已更换管道")
                .doesNotContain("漏水由住建部门负责");
    }

    private CaseNumber request() {
        CaseNumber number = cases.open(new NewCase(
                        "dispatch",
                        "天花板漏水",
                        "厨房天花板一直滴水。",
                        "leak",
                        Urgency.NORMAL,
                        new UnitCode("990101001001"),
                        null,
                        "test",
                        null,
                        null,
                        clock.instant(),
                        Map.of(),
                        Map.of()))
                .number();
        workflow.start("dispatch", number, Map.of());
        return number;
    }

    private static Map<String, Object> dispatchTo(String department) {
        return Map.of("category", "leak", "urgency", "normal", "route", "department", "department", department);
    }

    private void does(String person, CaseNumber number, String step, Map<String, Object> submitted) {
        String task = task(number, step);
        tasks.claim(task, person);
        tasks.complete(task, person, submitted);
    }

    private String task(CaseNumber number, String step) {
        return engineTasks
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(step)
                .singleResult()
                .getId();
    }
}
