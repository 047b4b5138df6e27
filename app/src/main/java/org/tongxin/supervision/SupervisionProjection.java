package org.tongxin.supervision;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.CaseFile;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.deadline.Deadlines;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Unit;
import org.tongxin.workflow.CaseStates;
import org.tongxin.workflow.WorkChanged;
import org.tongxin.workflow.WorkTask;

/** Writes a case's open tasks anew whenever they or the file change, in the transaction that changes them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SupervisionProjection {

    static final String UNCLAIMED = "supervision.unclaimed";

    private final CaseStates states;
    private final Organization organization;
    private final ActingUnit actingUnit;
    private final Deadlines deadlines;
    private final SupervisionTable table;
    private final Clock clock;

    SupervisionProjection(
            CaseStates states,
            Organization organization,
            ActingUnit actingUnit,
            Deadlines deadlines,
            SupervisionTable table,
            Clock clock) {
        this.states = states;
        this.organization = organization;
        this.actingUnit = actingUnit;
        this.deadlines = deadlines;
        this.table = table;
        this.clock = clock;
    }

    /** Always before the inbox, so that two transactions take their locks in the same order. */
    @EventListener
    @Order(0)
    void on(WorkChanged changed) {
        changed.states().forEach(this::refresh);
    }

    void refresh(CaseNumber number) {
        refresh(states.locked(number));
    }

    private void refresh(WorkChanged.State state) {
        Map<String, SupervisionTable.Claim> before = table.delete(state.number());
        table.insert(rows(state), row -> claimedAt(row, before.get(row.id())));
    }

    private @Nullable Instant claimedAt(SupervisedTask row, SupervisionTable.@Nullable Claim before) {
        if (row.assignee() == null) {
            return null;
        }
        return before != null && row.assignee().equals(before.assignee()) ? before.at() : clock.instant();
    }

    /** What should be written of a case. */
    List<SupervisedTask> rows(CaseNumber number) {
        return rows(states.now(number));
    }

    private List<SupervisedTask> rows(WorkChanged.State state) {
        CaseFile file = state.file();
        return file == null
                ? List.of()
                : state.tasks().stream().map(task -> row(file, task)).toList();
    }

    private SupervisedTask row(CaseFile file, WorkTask task) {
        UnitCode acting = actingUnit.of(task.groups()).orElse(null);
        List<UnitCode> path =
                organization.path(file.unit()).stream().map(Unit::code).toList();
        return new SupervisedTask(
                task.id(),
                task.number(),
                task.processKey(),
                task.rootProcessKey(),
                task.step(),
                task.stepName(),
                file.unit(),
                path.isEmpty() ? List.of(file.unit()) : path,
                acting,
                task.assignee(),
                task.groups(),
                task.due(),
                task.pausedUntil(),
                file.urgency().id(),
                task.created(),
                claimBy(file, task, acting == null ? file.unit() : acting));
    }

    /** Work must go on also where the limits table has no such row, or the calendar ends. */
    private @Nullable Instant claimBy(CaseFile file, WorkTask task, UnitCode acting) {
        try {
            return deadlines
                    .due(UNCLAIMED, file.category(), file.urgency().id(), acting, task.created())
                    .deadline();
        } catch (Refused noLimit) {
            return null;
        }
    }
}
