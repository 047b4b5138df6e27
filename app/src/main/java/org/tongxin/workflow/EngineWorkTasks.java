package org.tongxin.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.forms.FormSchema;
import org.tongxin.organization.RoleAt;

@Service
class EngineWorkTasks implements WorkTasks {

    private final TaskService tasks;
    private final TaskReader reader;
    private final TaskAccess access;
    private final TaskTransaction transaction;
    private final TaskTimeline timeline;
    private final TaskForms forms;
    private final TaskCompletion completion;
    private final TaskGroups groups;

    EngineWorkTasks(
            TaskService tasks,
            TaskReader reader,
            TaskAccess access,
            TaskTransaction transaction,
            TaskTimeline timeline,
            TaskForms forms,
            TaskCompletion completion,
            TaskGroups groups) {
        this.tasks = tasks;
        this.reader = reader;
        this.access = access;
        this.transaction = transaction;
        this.timeline = timeline;
        this.forms = forms;
        this.completion = completion;
        this.groups = groups;
    }

    @Override
    public Optional<WorkTask> find(String taskId) {
        return reader.find(taskId);
    }

    @Override
    public WorkTask open(String taskId, String person) {
        return access.visible(taskId, person);
    }

    @Override
    public List<WorkTask> ofCase(CaseNumber number) {
        return reader.ofCase(number);
    }

    @Override
    public List<CaseNumber> casesWithOpenTasks() {
        return reader.casesWithOpenTasks();
    }

    @Override
    public void claim(String taskId, String person) {
        transaction.run(() -> claimNow(taskId, person), () -> taken(taskId));
    }

    private void claimNow(String taskId, String person) {
        WorkTask task = access.visible(taskId, person);
        if (access.mine(task, person)) {
            return;
        }
        if (task.assignee() != null) {
            throw taken(taskId);
        }
        // Who stands in claims for who is away: when that is over, it is theirs
        String away = access.principal(task, person);
        tasks.claim(taskId, away == null ? person : away);
        timeline.record(task, person, "claimed", null, null);
    }

    /** Read anew, since it is the winner's name that counts. */
    private RuntimeException taken(String taskId) {
        return reader.find(taskId)
                .map(task -> task.assignee() == null
                        ? new Refused("task.changed")
                        : new Refused("task.taken", access.displayName(task.assignee())))
                .orElseGet(() -> new Refused("task.gone"));
    }

    @Override
    public void giveBack(String taskId, String person, @Nullable String reason) {
        transaction.run(
                () -> {
                    WorkTask task = access.assigned(taskId, person);
                    if (task.groups().isEmpty()) {
                        throw new Refused("task.no-group");
                    }
                    tasks.setAssignee(taskId, null);
                    timeline.record(task, person, "given-back", null, reason);
                },
                EngineWorkTasks::changed);
    }

    @Override
    public void handOver(String taskId, String person, String colleague, String reason) {
        transaction.run(
                () -> {
                    WorkTask task = access.assigned(taskId, person);
                    if (colleague.equals(person) || !access.inGroups(task, colleague)) {
                        throw new Refused("task.not-a-colleague", access.displayName(colleague));
                    }
                    tasks.setAssignee(taskId, colleague);
                    timeline.record(task, person, "handed-over", access.displayName(colleague), reason);
                },
                EngineWorkTasks::changed);
    }

    @Override
    public void reassign(String taskId, String person, String to, String reason) {
        transaction.run(
                () -> {
                    WorkTask task = open(taskId);
                    if (!access.inGroups(task, to)) {
                        throw new Refused("task.not-a-colleague", access.displayName(to));
                    }
                    tasks.setAssignee(taskId, to);
                    timeline.decide(task, person, "reassigned", access.displayName(to), reason);
                },
                EngineWorkTasks::changed);
    }

    @Override
    public void takeOver(String taskId, String person, @Nullable String reason) {
        transaction.run(
                () -> {
                    WorkTask task = open(taskId);
                    tasks.setAssignee(taskId, person);
                    timeline.decide(task, person, "taken-over", null, reason);
                },
                EngineWorkTasks::changed);
    }

    @Override
    public void putBack(String taskId, String person, @Nullable String to) {
        transaction.run(
                () -> {
                    WorkTask task = open(taskId);
                    tasks.setAssignee(taskId, to);
                    timeline.decide(
                            task, person, "assignment-undone", to == null ? null : access.displayName(to), null);
                },
                EngineWorkTasks::changed);
    }

    @Override
    public void regroup(String taskId, String person, String from, String to, @Nullable String reason) {
        transaction.run(
                () -> {
                    WorkTask task = open(taskId);
                    groups.move(task, RoleAt.parse(from), RoleAt.parse(to));
                    timeline.decide(task, person, "reassigned", to, reason);
                },
                EngineWorkTasks::changed);
    }

    private WorkTask open(String taskId) {
        return reader.find(taskId).orElseThrow(() -> new Refused("task.gone"));
    }

    @Override
    public boolean mine(WorkTask task, String person) {
        return access.mine(task, person);
    }

    @Override
    public Map<String, Object> variables(String taskId) {
        return tasks.getVariables(taskId);
    }

    @Override
    public Map<String, Object> formData(String taskId, String person) {
        return forms.data(access.readable(taskId, person));
    }

    @Override
    public Optional<FormSchema> form(String taskId, String person) {
        return forms.schema(access.visible(taskId, person));
    }

    @Override
    public void complete(String taskId, String person, Map<String, Object> submitted) {
        transaction.run(
                () -> completion.complete(access.assigned(taskId, person), person, submitted),
                EngineWorkTasks::changed);
    }

    @Override
    public void comment(String taskId, String person, String text) {
        if (text.isBlank()) {
            throw new Refused("task.empty-comment");
        }
        transaction.run(
                () -> timeline.record(access.visible(taskId, person), person, "commented", null, text),
                EngineWorkTasks::changed);
    }

    private static RuntimeException changed() {
        return new Refused("task.changed");
    }
}
