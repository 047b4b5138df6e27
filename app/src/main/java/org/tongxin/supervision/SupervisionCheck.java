package org.tongxin.supervision;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.CaseNumber;
import org.tongxin.workflow.ListCheck;
import org.tongxin.workflow.WorkTasks;

/** Whether the supervisors' rows say what the engine says; also a unit that was moved or a limit that was changed shows here. */
@Service
@Transactional
class SupervisionCheck implements ListCheck {

    private final WorkTasks tasks;
    private final SupervisionTable table;
    private final SupervisionProjection projection;

    SupervisionCheck(WorkTasks tasks, SupervisionTable table, SupervisionProjection projection) {
        this.tasks = tasks;
        this.table = table;
        this.projection = projection;
    }

    @Override
    public List<CaseNumber> differences() {
        Set<String> numbers = new TreeSet<>();
        table.cases().forEach(number -> numbers.add(number.value()));
        tasks.casesWithOpenTasks().forEach(number -> numbers.add(number.value()));
        return numbers.stream().map(CaseNumber::new).filter(this::differs).toList();
    }

    private boolean differs(CaseNumber number) {
        return !new HashSet<>(projection.rows(number)).equals(new HashSet<>(table.ofCase(number)));
    }

    @Override
    public void repair(List<CaseNumber> numbers) {
        numbers.forEach(projection::refresh);
    }
}
