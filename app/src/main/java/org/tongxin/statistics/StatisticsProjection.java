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
import org.tongxin.workflow.CaseStates;
import org.tongxin.workflow.WorkChanged;

/** Writes what is counted of a case whenever its work or its file changes, in the transaction that changes it. What the engine has forgotten stays as it was. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StatisticsProjection {

    private final CaseFiles cases;
    private final CaseStates states;
    private final StepHistory history;
    private final StatisticsRows rows;
    private final StatisticsTable table;

    StatisticsProjection(
            CaseFiles cases, CaseStates states, StepHistory history, StatisticsRows rows, StatisticsTable table) {
        this.cases = cases;
        this.states = states;
        this.history = history;
        this.rows = rows;
        this.table = table;
    }

    /**
     * What is written of a case.
     *
     * @param changed those of the steps that are not yet in the table as they are
     */
    record Counted(CaseRow row, List<StepRow> steps, List<StepRow> changed) {}

    /** Always after supervision and before the inbox, so that two transactions take their locks in the same order. */
    @EventListener
    @Order(1)
    void on(WorkChanged changed) {
        changed.states().forEach(state -> write(state, true));
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
        write(states.locked(number), false);
    }

    private void write(WorkChanged.State state, boolean trusting) {
        CaseFile file = state.file();
        if (file != null) {
            Counted counted = counted(file, trusting);
            table.writeSteps(counted.changed());
            table.write(List.of(counted.row()));
        }
    }

    /** @param trusting whether ended steps that are in the table are taken as they are */
    Counted counted(CaseFile file, boolean trusting) {
        CaseNumber number = file.number();
        List<StepRow> before = table.steps(number);
        Map<String, StepRow> steps = new LinkedHashMap<>();
        before.forEach(step -> steps.put(step.taskId(), step));
        Set<String> known = !trusting
                ? Set.of()
                : steps.values().stream()
                        .filter(step -> step.ended() != null)
                        .map(StepRow::taskId)
                        .collect(Collectors.toSet());
        List<TimelineEntry> timeline = cases.timeline(number);
        for (PastStep past : history.of(number, known)) {
            StepRow step = rows.step(file, timeline, past);
            steps.merge(past.taskId(), step, (earlier, now) -> now.keeping(earlier));
        }
        CaseRow row = row(
                file,
                timeline,
                List.copyOf(steps.values()),
                file.open() ? null : history.level(number, file.processKey()).orElse(null));
        List<StepRow> all = new ArrayList<>(steps.values());
        List<StepRow> written = new ArrayList<>(all);
        written.removeAll(before);
        return new Counted(table.find(number).map(row::keeping).orElse(row), all, written);
    }
}
