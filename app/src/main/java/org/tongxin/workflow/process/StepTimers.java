package org.tongxin.workflow.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tongxin.deadline.WorkingCalendar;
import org.tongxin.workflow.StepPlan;
import org.tongxin.workflow.WorkTask;

/**
 * The timers on a step's border: those that wait, and the non-interrupting ones that have gone off already and are set once more. The engine has no call for that: a boundary
 * timer is made when its step begins, and a date goes off once.
 */
@Component
class StepTimers {

    private static final String BODY = "#multiInstanceBody";

    private final ObjectProvider<ProcessEngine> engine;

    StepTimers(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /** @param activity id of the boundary event */
    record Waiting(String activity, String job, Instant at) {

        StepPlan.Timer moved(Instant to) {
            return new StepPlan.Timer(activity, job, at, to);
        }
    }

    List<Waiting> of(WorkTask task) {
        return inEngine(context -> waiting(Place.of(context, task))
                .map(job -> new Waiting(
                        job.getActivityId(), job.getId(), job.getDuedate().toInstant()))
                .toList());
    }

    /** The ids of the boundary events that have gone off. */
    Set<String> gone(WorkTask task) {
        return inEngine(context -> gone(Place.of(context, task))
                .map(TimerDeclarationImpl::getActivityId)
                .collect(Collectors.toSet()));
    }

    /** @param at when each of them goes off once more */
    void again(WorkTask task, Map<String, Instant> at) {
        if (at.isEmpty()) {
            return;
        }
        inEngine(context -> {
            Place place = Place.of(context, task);
            gone(place)
                    .filter(timer -> at.containsKey(timer.getActivityId()))
                    .toList()
                    .forEach(timer -> timer.createTimer(place.execution)
                            .setDuedate(Date.from(Objects.requireNonNull(at.get(timer.getActivityId())))));
            return at;
        });
    }

    private <T> T inEngine(Function<CommandContext, T> work) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(work::apply);
    }

    private static Stream<JobEntity> waiting(Place place) {
        return place.execution.getJobs().stream().filter(TimerEntity.class::isInstance);
    }

    private static Stream<TimerDeclarationImpl> gone(Place place) {
        Set<String> waiting = waiting(place).map(JobEntity::getActivityId).collect(Collectors.toSet());
        return TimerDeclarationImpl.getDeclarationsForScope(place.activity).values().stream()
                .filter(timer -> !timer.isInterruptingTimer() && !waiting.contains(timer.getActivityId()));
    }

    /** Where the step's timers wait: with the task, or with all tasks of the step together. */
    private record Place(ExecutionEntity execution, ActivityImpl activity) {

        static Place of(CommandContext context, WorkTask task) {
            ExecutionEntity own =
                    context.getTaskManager().findTaskById(task.id()).getExecution();
            ActivityImpl together = own.getProcessDefinition().findActivity(task.step() + BODY);
            return together == null
                    ? new Place(own, own.getActivity())
                    : new Place((ExecutionEntity) own.findExecutionForFlowScope(together), together);
        }
    }

    /** Where nothing of the old limit was left to work in, the share is taken of the time by the clock; what should have been by now is now. */
    static Instant stretched(WorkingCalendar calendar, Instant now, Instant at, Instant old, Instant due) {
        if (!old.isAfter(now)) {
            return now;
        }
        Duration before = calendar.between(now, old);
        if (before.isZero()) {
            return stretched(WorkingCalendar.CALENDAR_TIME, now, at, old, due);
        }
        double share = (double) calendar.between(now, at).toSeconds() / before.toSeconds();
        return calendar.plus(
                now, Duration.ofSeconds(Math.round(calendar.between(now, due).toSeconds() * share)));
    }
}
