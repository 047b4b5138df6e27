package org.tongxin.wish;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.organization.Organization;
import org.tongxin.organization.UnitType;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;

/** What the demo's people have already done for a wish, through the same services as everybody. */
@Component
class DemoWishProgress {

    private static final Logger log = LoggerFactory.getLogger(DemoWishProgress.class);

    private final WorkTasks tasks;
    private final Wall wall;
    private final Wishes wishes;
    private final Organization organization;
    private final TransactionTemplate transaction;

    DemoWishProgress(
            WorkTasks tasks,
            Wall wall,
            Wishes wishes,
            Organization organization,
            PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.wall = wall;
        this.wishes = wishes;
        this.organization = organization;
        this.transaction = new TransactionTemplate(transactions);
    }

    void moveOn(CaseNumber number, CSVRecord line, LocalDate today) {
        String stage = line.get("stage");
        try {
            if (!stage.equals("new")) {
                approve(number, line);
            }
            if (stage.equals("community")) {
                transaction.executeWithoutResult(status -> wishes.openTo(number, UnitType.COMMUNITY));
            }
            String volunteer = stage.endsWith("-other") ? "party-member-2" : "party-member";
            if (stage.startsWith("claimed") || stage.startsWith("granted") || stage.equals("done")) {
                wall.claim(organization.person(volunteer).orElseThrow(), number, today.plusDays(3));
            }
            if (stage.startsWith("granted") || stage.equals("done")) {
                done(
                        number,
                        "Task_Fulfil",
                        volunteer,
                        Map.of("outcome", "done", "proof", "none", "fulfilNote", "已经办好，老人很高兴。"));
            }
            if (stage.startsWith("granted")) {
                done(number, "Task_Confirm", "grid-worker", Map.of("outcome", "yes", "confirmReason", "上门看过"));
            }
        } catch (RuntimeException fault) {
            // The demo starts all the same; a diagram that somebody changed may go other ways.
            log.warn(
                    "Demo wish {} stays where it is: {}",
                    line.getRecordNumber(),
                    fault.getClass().getSimpleName());
        }
    }

    private void approve(CaseNumber number, CSVRecord line) {
        Map<String, Object> approval = new HashMap<>(Map.of(
                "outcome", "publish",
                "wishKind", line.get("kind"),
                "grid", line.get("grid"),
                "publicTitle", line.get("title"),
                "publicText", line.get("text")));
        approval.put("amount", amount(line));
        done(number, "Task_Approve", "dispatcher", approval);
    }

    static @Nullable Integer amount(CSVRecord line) {
        return line.get("amount").isEmpty() ? null : Integer.valueOf(line.get("amount"));
    }

    private void done(CaseNumber number, String step, String person, Map<String, Object> submitted) {
        WorkTask task = tasks.ofCase(number).stream()
                .filter(open -> open.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new Refused("task.gone"));
        tasks.claim(task.id(), person);
        tasks.complete(task.id(), person, submitted);
    }
}
