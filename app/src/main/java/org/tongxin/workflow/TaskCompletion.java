package org.tongxin.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongxin.cases.CaseFiles;
import org.tongxin.forms.Destination;
import org.tongxin.forms.FormSchema;
import org.tongxin.forms.Forms;
import org.tongxin.forms.Submission;

/** Takes what was filled in, puts each value where the form says, completes the task and writes the timeline. */
@Component
class TaskCompletion {

    private final TaskService tasks;
    private final TaskForms taskForms;
    private final Forms forms;
    private final CaseFiles cases;
    private final TaskTimeline timeline;
    private final List<TaskCheck> checks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskCompletion(
            TaskService tasks,
            TaskForms taskForms,
            Forms forms,
            CaseFiles cases,
            TaskTimeline timeline,
            List<TaskCheck> checks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tasks = tasks;
        this.taskForms = taskForms;
        this.forms = forms;
        this.cases = cases;
        this.timeline = timeline;
        this.checks = checks;
        this.events = events;
        this.clock = clock;
    }

    void complete(WorkTask task, String person, Map<String, Object> submitted) {
        FormSchema schema = taskForms.schema(task).orElse(null);
        Submission accepted =
                schema == null ? Submission.NOTHING : forms.validate(schema, taskForms.data(task), submitted);
        checks.forEach(check -> check.check(task, person, accepted));
        String outcome = schema == null ? null : Decision.outcome(schema, accepted);
        String reason = schema == null ? null : Decision.reason(schema, accepted);
        store(task, accepted);
        // Before the engine goes on, whose next steps write their own lines
        timeline.record(task, person, "completed", outcome, reason);
        if (schema != null) {
            Decision.answers(schema, accepted).forEach(answer -> timeline.answer(task, answer));
        }
        events.publishEvent(new TaskCompleted(task, person, clock.instant(), outcome));
        tasks.complete(task.id(), accepted.of(Destination.VARIABLE));
    }

    private void store(WorkTask task, Submission accepted) {
        Map<String, Object> ofCase = accepted.of(Destination.CASE);
        if (!ofCase.isEmpty()) {
            cases.update(task.number(), ofCase);
        }
        Map<String, Object> ofPerson = Filled.in(accepted.of(Destination.PRIVATE));
        if (!ofPerson.isEmpty()) {
            cases.updatePrivate(task.number(), ofPerson);
        }
    }
}
