package org.tongxin.workflow.process;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.common.UnitCode;
import org.tongxin.deadline.AdjustableClock;
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

    /** The step's limit that began then, or counts from a promised moment; empty when the diagram names none. */
    Optional<Deadlines.Due> current(WorkTask task, Instant begun, Instant now) {
        Map<String, Object> variables = tasks.getVariables(task.id());
        return limit(task).map(limit -> {
            Instant moment = limit.fromVariable() == null ? null : moment(variables.get(limit.fromVariable()));
            Deadlines.Due due = due(limit.key(), limit, variables, moment == null ? begun : moment);
            return limit.remind() == null
                    ? due
                    : new Deadlines.Due(
                            due.limit(), due.start(), before(due.start(), limit, variables, now), due.deadline());
        });
    }

    /** As long before the moment as the limit {@code remind} says. */
    private Instant before(Instant moment, StepLimit limit, Map<String, Object> variables, Instant now) {
        Deadlines.Due ahead = due(Objects.requireNonNull(limit.remind()), limit, variables, now);
        return moment.minus(Duration.between(now, ahead.deadline()));
    }

    private Deadlines.Due due(String key, StepLimit limit, Map<String, Object> variables, Instant start) {
        return deadlines.due(
                key,
                text(variables, "category"),
                text(variables, "urgency"),
                unit(variables, limit.unitVariable()),
                start);
    }

    /** A date, or a day as forms write it: its beginning. */
    private @Nullable Instant moment(@Nullable Object value) {
        return value instanceof String day
                ? LocalDate.parse(day).atStartOfDay(AdjustableClock.ZONE).toInstant()
                : value instanceof Date date ? date.toInstant() : null;
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

    /** Whether a timer on the step's border is the deadline of its own limit. */
    boolean isDeadline(WorkTask task, String timer) {
        return says(task, timer, "deadline.of(execution)");
    }

    /** Whether several people have the step at once; its timers belong to all of them together. */
    boolean isShared(WorkTask task) {
        return repository
                        .getBpmnModelInstance(task.processDefinitionId())
                        .<UserTask>getModelElementById(task.step())
                        .getLoopCharacteristics()
                != null;
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
