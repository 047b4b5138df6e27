package org.tongxin.intake.batch;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.intake.Receipt;
import org.tongxin.intake.Tracking;
import org.tongxin.intake.Visitor;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;

/** What the demo's people have already done, through the same services as everybody. A case that cannot be moved on stays where it is. */
@Component
class DemoProgress {

    private static final Logger log = LoggerFactory.getLogger(DemoProgress.class);

    private final WorkTasks tasks;
    private final Organization organization;
    private final Tracking tracking;

    DemoProgress(WorkTasks tasks, Organization organization, Tracking tracking) {
        this.tasks = tasks;
        this.organization = organization;
        this.tracking = tracking;
    }

    /** The first nine stay new, the last are rated. */
    void moveOn(Receipt receipt, int index) {
        CaseNumber number = receipt.number();
        try {
            if (index >= 9) {
                claim(number, "Task_Contact");
            }
            if (index >= 11) {
                done(number, "Task_Contact", Map.of("contactResult", "reached", "contactWay", "phone"));
                screen(number, index);
            }
            if (index == 15 || index == 16 || index >= 20) {
                done(number, "Task_Accept", Map.of("outcome", "accept"));
            }
            if (index == 19) {
                claim(number, "Task_Volunteer");
            }
            if (index >= 20) {
                done(number, "Task_Handle", Map.of("handleResult", "solved", "handleNote", "已到现场处理好，并告知居民。"));
            }
            if (index >= 22) {
                boolean solved = index < 24;
                tracking.rate(receipt.trackingCode(), solved ? 5 : 2, solved, "", new Visitor("demo", "demo"));
            }
        } catch (RuntimeException fault) {
            // The demo starts all the same; a diagram that somebody changed may go other ways.
            log.warn(
                    "Demo case {} stays where it is: {}",
                    index + 1,
                    fault.getClass().getSimpleName());
        }
    }

    private void screen(CaseNumber number, int index) {
        boolean volunteers = index >= 17 && index <= 19;
        Map<String, Object> route = volunteers
                ? Map.of("route", "volunteers", "grid", "990101001001001")
                : Map.of("route", "department", "department", index % 3 == 0 ? "990101-D02" : "990101-D01");
        Map<String, Object> submitted = new HashMap<>(route);
        submitted.put("category", "utilities");
        submitted.put("urgency", "normal");
        done(number, "Task_Screen", submitted);
    }

    private void done(CaseNumber number, String step, Map<String, Object> submitted) {
        WorkTask task = claim(number, step);
        tasks.complete(task.id(), task.assignee() == null ? holder(task) : task.assignee(), submitted);
    }

    private WorkTask claim(CaseNumber number, String step) {
        WorkTask task = open(number, step).orElseThrow(() -> new Refused("task.gone"));
        if (task.assignee() == null) {
            tasks.claim(task.id(), holder(task));
        }
        return task;
    }

    private Optional<WorkTask> open(CaseNumber number, String step) {
        return tasks.ofCase(number).stream()
                .filter(task -> task.step().equals(step))
                .findFirst();
    }

    /** The demo account whose name is the role's, before colleagues without a password. */
    private String holder(WorkTask task) {
        return task.groups().stream()
                .map(RoleAt::parse)
                .flatMap(group -> organization.holders(group).stream()
                        .map(Person::name)
                        .sorted((one, other) ->
                                Boolean.compare(other.startsWith(group.role()), one.startsWith(group.role()))))
                .findFirst()
                .orElseThrow(() -> new Refused("task.gone"));
    }
}
