package org.tongxin.inbox;

import java.time.ZoneOffset;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.workflow.TaskCompleted;

/** Remembers who completed what, in the transaction that completes it. */
@Component
class DoneList {

    private final JdbcClient jdbc;
    private final CaseFiles cases;

    DoneList(JdbcClient jdbc, CaseFiles cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    @EventListener
    void on(TaskCompleted completed) {
        cases.find(completed.task().number()).ifPresent(file -> add(completed, file));
        jdbc.sql("delete from task_draft where task_id = ?")
                .param(completed.task().id())
                .update();
    }

    /** Of two who complete it at the same instant under one name the engine refuses the second. */
    private void add(TaskCompleted completed, CaseFile file) {
        jdbc.sql("""
                        insert into inbox_done (person, task_id, completed_at, case_number, process_key, step, step_name, outcome, title, unit, place,
                            category, urgency, confidential, search_text)
                        values (:person, :task, :at, :number, :process, :step, :stepName, :outcome, :title, :unit, :place, :category, :urgency, :confidential, :text)
                        on conflict (person, task_id) do nothing
                        """)
                .param("person", completed.person())
                .param("task", completed.task().id())
                .param("at", completed.at().atOffset(ZoneOffset.UTC))
                .param("number", file.number().value())
                .param("process", completed.task().rootProcessKey())
                .param("step", completed.task().step())
                .param("stepName", completed.task().stepName())
                .param("outcome", completed.outcome())
                .param("title", file.title())
                .param("unit", file.unit().value())
                .param("place", file.place())
                .param("category", file.category())
                .param("urgency", file.urgency().id())
                .param("confidential", file.confidential())
                .param("text", InboxRow.searchText(file))
                .update();
    }
}
