package org.tongxin.workflow.process;

import java.time.Instant;
import java.util.Date;
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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The non-interrupting timers on a step's border that have gone off already, and setting them once more. The engine has no call for it: a boundary timer is
 * made when its step begins, and a date goes off once.
 */
@Component
class WarningTimers {

    private final ObjectProvider<ProcessEngine> engine;

    WarningTimers(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /** The ids of the boundary events that have gone off. */
    Set<String> gone(String executionId) {
        return inEngine(context -> gone(step(context, executionId))
                .map(TimerDeclarationImpl::getActivityId)
                .collect(Collectors.toSet()));
    }

    /** @param at when each of them goes off once more */
    void again(String executionId, Map<String, Instant> at) {
        if (at.isEmpty()) {
            return;
        }
        inEngine(context -> {
            ExecutionEntity step = step(context, executionId);
            gone(step)
                    .filter(timer -> at.containsKey(timer.getActivityId()))
                    .toList()
                    .forEach(timer -> timer.createTimer(step)
                            .setDuedate(Date.from(Objects.requireNonNull(at.get(timer.getActivityId())))));
            return at;
        });
    }

    private <T> T inEngine(Function<CommandContext, T> work) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(work::apply);
    }

    private static ExecutionEntity step(CommandContext context, String executionId) {
        return context.getExecutionManager().findExecutionById(executionId);
    }

    private static Stream<TimerDeclarationImpl> gone(ExecutionEntity step) {
        Set<String> waiting =
                step.getJobs().stream().map(JobEntity::getActivityId).collect(Collectors.toSet());
        return TimerDeclarationImpl.getDeclarationsForScope(step.getActivity()).values().stream()
                .filter(timer -> !timer.isInterruptingTimer() && !waiting.contains(timer.getActivityId()));
    }
}
