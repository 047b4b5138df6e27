package org.tongxin.workflow;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongxin.cases.CaseFiles;

/** The form of a task: what it shows, and where what was filled in goes. */
@Component
class TaskForms {

    private final TaskService tasks;
    private final CaseFiles cases;
    private final TaskTimeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskForms(
            TaskService tasks, CaseFiles cases, TaskTimeline timeline, ApplicationEventPublisher events, Clock clock) {
        this.tasks = tasks;
        this.cases = cases;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    Map<String, Object> data(WorkTask task, String person) {
        Map<String, Object> data = new HashMap<>(tasks.getVariables(task.id()));
        cases.find(task.number()).ifPresent(file -> data.putAll(file.values()));
        return data;
    }

    void complete(WorkTask task, String person, Map<String, Object> submitted) {
        tasks.complete(task.id());
        timeline.record(task, person, "completed", null, null);
        events.publishEvent(new TaskCompleted(task, person, clock.instant(), null));
    }
}
