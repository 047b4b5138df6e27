package org.tongxin.inbox;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.CaseNumber;
import org.tongxin.workflow.ListCheck;
import org.tongxin.workflow.WorkTasks;

/** Whether the lists say what the engine says, and the repair when they do not (after a restore, or a change behind the application's back). */
@Service
@Transactional
public class InboxCheck implements ListCheck {

    private final JdbcClient jdbc;
    private final CaseFiles cases;
    private final WorkTasks tasks;
    private final Projection projection;

    InboxCheck(JdbcClient jdbc, CaseFiles cases, WorkTasks tasks, Projection projection) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.tasks = tasks;
        this.projection = projection;
    }

    @Override
    public List<CaseNumber> differences() {
        Set<String> numbers = new TreeSet<>(
                jdbc.sql("select distinct case_number from inbox_entry union select case_number from case_watch")
                        .query(String.class)
                        .list());
        tasks.casesWithOpenTasks().forEach(number -> numbers.add(number.value()));
        return numbers.stream().map(CaseNumber::new).filter(this::differs).toList();
    }

    @Override
    public void repair(List<CaseNumber> numbers) {
        numbers.forEach(projection::refresh);
    }

    private boolean differs(CaseNumber number) {
        Set<InboxLine> should = new HashSet<>();
        cases.find(number)
                .ifPresent(file -> projection
                        .rows(file, tasks.ofCase(number))
                        .forEach(row -> should.add(InboxLine.of(row, file))));
        return !should.equals(new HashSet<>(stored(number)));
    }

    private List<InboxLine> stored(CaseNumber number) {
        return jdbc.sql("select *, created as sort_at, null as outcome from inbox_entry where case_number = ?")
                .param(number.value())
                .query((row, index) -> new InboxLine(row.getString("inbox_key"), InboxRows.entry(row, index)))
                .list();
    }

    /** An entry under its key. */
    private record InboxLine(String key, InboxEntry entry) {

        static InboxLine of(InboxRow row, CaseFile file) {
            return new InboxLine(row.key(), row.entry(file));
        }
    }
}
