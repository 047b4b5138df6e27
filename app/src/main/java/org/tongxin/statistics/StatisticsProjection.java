package org.tongxin.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.PastCasesAdded;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.common.CaseNumber;
import org.tongxin.workflow.WorkChanged;

/** Writes what is counted of a case whenever its work or its file changes, in the transaction that changes it. What the engine has forgotten stays as it was. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StatisticsProjection {

    private final CaseFiles cases;
    private final StepHistory history;
    private final StatisticsRows rows;
    private final StatisticsTable table;

    StatisticsProjection(CaseFiles cases, StepHistory history, StatisticsRows rows, StatisticsTable table) {
        this.cases = cases;
        this.history = history;
        this.rows = rows;
        this.table = table;
    }

    /** What is written of a case. */
    record Counted(CaseRow row, List<StepRow> steps) {}

    /** Always after supervision and before the inbox, so that two transactions take their locks in the same order. */
    @EventListener
    @Order(1)
    void on(WorkChanged changed) {
        changed.cases().forEach(number -> write(number, true));
    }

    /** The files of cases that ended elsewhere come without steps. */
    @EventListener
    void on(PastCasesAdded added) {
        List<CaseRow> written = new ArrayList<>();
        added.cases()
                .forEach(number -> cases.find(number)
                        .ifPresent(file -> written.add(row(file, cases.timeline(number), List.of(), null))));
        table.write(written);
    }

    /** Cases that ended elsewhere, with steps that no engine knows and the level at which they were settled. */
    void add(Map<CaseNumber, PastSteps> past) {
        List<CaseRow> written = new ArrayList<>();
        List<StepRow> steps = new ArrayList<>();
        past.forEach((number, known) -> cases.find(number).ifPresent(file -> {
            List<TimelineEntry> timeline = cases.timeline(number);
            List<StepRow> own = known.steps().stream()
                    .map(step -> rows.step(file, timeline, step))
                    .toList();
            steps.addAll(own);
            written.add(row(file, timeline, own, known.level()));
        }));
        table.writeSteps(steps);
        table.write(written);
    }

    record PastSteps(List<PastStep> steps, @Nullable String level) {}

    private CaseRow row(CaseFile file, List<TimelineEntry> timeline, List<StepRow> steps, @Nullable String level) {
        return rows.row(file, timeline, cases.rating(file.number()).orElse(null), steps, level);
    }

    /** The whole history is read again. */
    void rebuild(CaseNumber number) {
        write(number, false);
    }

    private void write(CaseNumber number, boolean trusting) {
        // Who comes second waits here and then reads what the first has committed.
        table.lock(number);
        cases.find(number).map(file -> counted(file, trusting)).ifPresent(counted -> {
            table.writeSteps(counted.steps());
            table.write(List.of(counted.row()));
        });
    }

    /** @param trusting whether ended steps that are in the table are taken as they are */
    Counted counted(CaseFile file, boolean trusting) {
        CaseNumber number = file.number();
        Map<String, StepRow> steps = new LinkedHashMap<>();
        table.steps(number).forEach(step -> steps.put(step.taskId(), step));
        Set<String> known = !trusting
                ? Set.of()
                : steps.values().stream()
                        .filter(step -> step.ended() != null)
                        .map(StepRow::taskId)
                        .collect(Collectors.toSet());
        List<TimelineEntry> timeline = cases.timeline(number);
        for (PastStep past : history.of(number, known)) {
            StepRow step = rows.step(file, timeline, past);
            steps.merge(past.taskId(), step, (before, now) -> now.keeping(before));
        }
        CaseRow row = row(
                file,
                timeline,
                List.copyOf(steps.values()),
                file.open() ? null : history.level(number, file.processKey()).orElse(null));
        return new Counted(table.find(number).map(row::keeping).orElse(row), new ArrayList<>(steps.values()));
    }
}
