package org.tongxin.officials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.BeanFactory;
import org.tongxin.CaseScenario;
import org.tongxin.intake.StaffIntake;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;

/** One appointment in the demo city, and what its people and time do to it. Whoever is logged in books it. */
public class OfficialsScenario extends CaseScenario {

    private static final String HOUSING = "990101-D02";

    public final WorkTasks tasks;
    private final StaffIntake staff;

    public OfficialsScenario(BeanFactory beans) {
        super(beans);
        tasks = beans.getBean(WorkTasks.class);
        staff = beans.getBean(StaffIntake.class);
    }

    /** From now on it is that Monday morning. */
    public OfficialsScenario onMondayMorning() {
        beginOnMondayMorning();
        return this;
    }

    public OfficialsScenario booked() {
        return booked("officials", Map.of("contactPhone", "13812345678"));
    }

    /** The same with more filled in, in that process, which has the same start form. */
    public OfficialsScenario booked(String process, Map<String, Object> more) {
        Map<String, Object> submitted = new HashMap<>(Map.of(
                "title",
                "想问加装电梯",
                "text",
                "三栋的老人多，想装电梯。",
                "official",
                "department",
                "preferredTimes",
                List.of("morning", "weekend")));
        submitted.putAll(more);
        number = staff.submit(process, "grid-worker", submitted).number();
        return this;
    }

    public OfficialsScenario arranged() {
        return does(
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

    public OfficialsScenario received(Map<String, Object> submitted) {
        return does("Task_Receive", submitted);
    }

    public OfficialsScenario handled(String answer) {
        return does("Task_Handle", Map.of("handleResult", "solved", "answer", answer));
    }

    /** Whoever has the step by the demo's organization does it. */
    public OfficialsScenario does(String step, Map<String, Object> submitted) {
        return does(
                switch (step) {
                    case "Task_Arrange" -> "dispatcher";
                    case "Task_Review" -> "community-secretary";
                    default -> "department-clerk-2";
                },
                step,
                submitted);
    }

    public OfficialsScenario does(String person, String step, Map<String, Object> submitted) {
        WorkTask task = workTask(step);
        if (task.assignee() == null) {
            tasks.claim(task.id(), person);
        }
        tasks.complete(task.id(), person, submitted);
        return this;
    }

    public void late(String step, String group) {
        runs("Timer_" + step + "Warning");
        runs("Timer_" + step + "Overdue");
        assertThat(workTask("Task_" + step).groups()).contains(group);
    }

    /** The timer goes off, whatever the clock says. */
    public void runs(String timer) {
        Job job = waiting(timer);
        engine.getManagementService().executeJob(job.getId());
    }

    public WorkTask workTask(String step) {
        return tasks.ofCase(number).stream()
                .filter(task -> task.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No open task " + step));
    }

    public ProcessInstance instance() {
        return instance("officials");
    }
}
