package org.tongxin.extension.process;

import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Sets the non-interrupting timers on a step's border that have gone off already once more. The engine has no call for it: a boundary timer is made
 * when its step begins, and a date goes off once.
 */
@Component
class WarningTimers {

    private final ObjectProvider<ProcessEngine> engine;

    WarningTimers(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    void again(String executionId, Instant at) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(context -> {
            again(context, executionId, at);
            return null;
        });
    }

    private static void again(CommandContext context, String executionId, Instant at) {
        ExecutionEntity step = context.getExecutionManager().findExecutionById(executionId);
        Set<String> waiting =
                step.getJobs().stream().map(JobEntity::getActivityId).collect(Collectors.toSet());
        TimerDeclarationImpl.getDeclarationsForScope(step.getActivity()).values().stream()
                .filter(timer -> !timer.isInterruptingTimer() && !waiting.contains(timer.getActivityId()))
                .forEach(timer -> timer.createTimer(step).setDuedate(Date.from(at)));
    }
}
