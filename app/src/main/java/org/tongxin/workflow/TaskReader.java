package org.tongxin.workflow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.common.CaseNumber;

/**
 * Reads open tasks from the engine's tables, by one statement each: its own services ask a dozen times for the same. What the running command has not
 * written yet is not seen.
 */
@Component
class TaskReader {

    private static final String TASKS = """
            select t.id_, t.proc_def_id_, t.task_def_key_, t.name_, t.assignee_, t.due_date_, t.follow_up_date_, t.create_time_,
                p.business_key_, p.proc_def_key_, r.proc_def_key_ as root_key,
                array(select l.group_id_ from act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null) as groups
            from act_ru_task t join act_hi_procinst p on p.id_ = t.proc_inst_id_ join act_hi_procinst r on r.id_ = p.root_proc_inst_id_
            """;

    private final JdbcClient jdbc;
    private final RepositoryService repository;

    /** A version of a process never changes. */
    private final Cache<String, Optional<String>> formKeys =
            Caffeine.newBuilder().maximumSize(10_000).build();

    TaskReader(JdbcClient jdbc, RepositoryService repository) {
        this.jdbc = jdbc;
        this.repository = repository;
    }

    /** The open task; empty when there is none, or when it is not part of a case. */
    Optional<WorkTask> find(String taskId) {
        return jdbc.sql(TASKS + " where t.id_ = ? and p.business_key_ is not null")
                .param(taskId)
                .query(this::read)
                .optional();
    }

    /** The open tasks of a case. */
    List<WorkTask> ofCase(CaseNumber number) {
        return jdbc.sql(TASKS + " where p.business_key_ = ? order by t.id_")
                .param(number.value())
                .query(this::read)
                .list();
    }

    List<CaseNumber> casesWithOpenTasks() {
        return jdbc.sql("""
                        select distinct p.business_key_ from act_ru_task t join act_hi_procinst p on p.id_ = t.proc_inst_id_
                        where p.business_key_ is not null order by 1
                        """)
                .query((row, index) -> new CaseNumber(row.getString(1)))
                .list();
    }

    /** The numbers of the cases to which these processes, running or ended, and tasks, open or done, belong; in order. */
    List<CaseNumber> casesOf(Set<String> processes, Set<String> tasks) {
        if (processes.isEmpty() && tasks.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select distinct business_key_ from act_hi_procinst
                        where business_key_ is not null and id_ = any (array(
                            select unnest(cast(:processes as text[])) union all select proc_inst_id_ from act_hi_taskinst where id_ = any (cast(:tasks as text[]))))
                        order by 1
                        """)
                .param("processes", processes.toArray(String[]::new))
                .param("tasks", tasks.toArray(String[]::new))
                .query((row, index) -> new CaseNumber(row.getString(1)))
                .list();
    }

    private WorkTask read(ResultSet row, int index) throws SQLException {
        String definition = row.getString("proc_def_id_");
        String step = row.getString("task_def_key_");
        return new WorkTask(
                row.getString("id_"),
                new CaseNumber(row.getString("business_key_")),
                row.getString("proc_def_key_"),
                definition,
                row.getString("root_key"),
                step,
                row.getString("name_"),
                row.getString("assignee_"),
                Set.copyOf(Arrays.asList((String[]) row.getArray("groups").getArray())),
                instant(row.getTimestamp("due_date_")),
                instant(row.getTimestamp("follow_up_date_")),
                row.getTimestamp("create_time_").toInstant(),
                formKey(definition, step));
    }

    private @Nullable String formKey(String definition, String step) {
        // Asked without holding up others: who asks may need a connection
        Optional<String> key = formKeys.getIfPresent(definition + " " + step);
        if (key == null) {
            UserTask task = repository.getBpmnModelInstance(definition).getModelElementById(step);
            key = Optional.ofNullable(task.getCamundaFormRef());
            formKeys.put(definition + " " + step, key);
        }
        return key.orElse(null);
    }

    /** The groups that a task had, open or not. */
    Set<String> pastGroups(String taskId) {
        return jdbc.sql(
                        "select distinct group_id_ from act_hi_identitylink where task_id_ = ? and group_id_ is not null")
                .param(taskId)
                .query(String.class)
                .set();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
