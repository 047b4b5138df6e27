package org.tongxin.extension.process;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.common.UnitCode;
import org.tongxin.deadline.Calendars;
import org.tongxin.deadline.Deadlines;
import org.tongxin.deadline.WorkingCalendar;
import org.tongxin.deadline.process.StepLimit;
import org.tongxin.workflow.WorkTask;

/** In which time a step's limit counts. */
@Component
class StepCalendar {

    private final RepositoryService repository;
    private final TaskService tasks;
    private final Deadlines deadlines;
    private final Calendars calendars;

    StepCalendar(RepositoryService repository, TaskService tasks, Deadlines deadlines, Calendars calendars) {
        this.repository = repository;
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.calendars = calendars;
    }

    WorkingCalendar of(WorkTask task) {
        Map<String, Object> variables = tasks.getVariables(task.id());
        return limit(task)
                .map(limit -> deadlines.calendar(
                        limit.key(),
                        text(variables, "category"),
                        text(variables, "urgency"),
                        unit(variables, limit.unitVariable())))
                .orElseGet(() -> calendars.of(unit(variables, "unit")));
    }

    /** The step's limit as if it began then; empty when the diagram names none. */
    Optional<Deadlines.Due> limit(WorkTask task, Instant start) {
        Map<String, Object> variables = tasks.getVariables(task.id());
        return limit(task)
                .map(limit -> deadlines.due(
                        limit.key(),
                        text(variables, "category"),
                        text(variables, "urgency"),
                        unit(variables, limit.unitVariable()),
                        start));
    }

    /** When the step's limit would pass under another urgency; empty when it counts from a promised day. */
    Optional<Instant> deadline(WorkTask task, String urgency, Instant start) {
        Map<String, Object> variables = tasks.getVariables(task.id());
        return limit(task)
                .filter(limit -> limit.fromVariable() == null)
                .map(limit -> deadlines
                        .due(
                                limit.key(),
                                text(variables, "category"),
                                urgency,
                                unit(variables, limit.unitVariable()),
                                start)
                        .deadline());
    }

    private Optional<StepLimit> limit(WorkTask task) {
        return StepLimit.of(
                repository.getBpmnModelInstance(task.processDefinitionId()).<UserTask>getModelElementById(task.step()));
    }

    /** Whether a timer on the step's border belongs to its limit; others, such as the end of a whole mediation, stay when the step gets more time. */
    boolean isOfTheStep(WorkTask task, String timer) {
        return says(task, timer, "deadline.");
    }

    /** Whether a timer on the step's border warns. */
    boolean isWarning(WorkTask task, String timer) {
        return says(task, timer, "deadline.warning");
    }

    private boolean says(WorkTask task, String timer, String word) {
        BoundaryEvent event =
                repository.getBpmnModelInstance(task.processDefinitionId()).getModelElementById(timer);
        return event.getEventDefinitions().stream()
                .filter(TimerEventDefinition.class::isInstance)
                .map(definition -> ((TimerEventDefinition) definition).getTimeDate())
                .anyMatch(date -> date != null && date.getTextContent().contains(word));
    }

    private static @Nullable UnitCode unit(Map<String, Object> variables, String name) {
        String code = text(variables, name);
        return code == null ? null : new UnitCode(code);
    }

    private static @Nullable String text(Map<String, Object> variables, String name) {
        Object value = variables.get(name);
        return value == null ? null : value.toString();
    }
}
