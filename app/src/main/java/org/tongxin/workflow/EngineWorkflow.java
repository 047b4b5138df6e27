package org.tongxin.workflow;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.deadline.Deadlines;

@Service
@Transactional
class EngineWorkflow implements Workflow {

    private final RuntimeService runtime;
    private final Processes processes;
    private final CaseFiles cases;
    private final Deadlines deadlines;
    private final Clock clock;

    EngineWorkflow(RuntimeService runtime, Processes processes, CaseFiles cases, Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
        this.runtime = runtime;
        this.processes = processes;
        this.cases = cases;
    }

    @Override
    public void start(String processKey, CaseNumber number, Map<String, ?> variables) {
        CaseFile file = cases.find(number).orElseThrow(() -> new Refused("case.unknown", number));
        Map<String, @Nullable Object> start = new HashMap<>();
        start.put("grid", null);
        start.put("estate", null);
        start.putAll(variables);
        start.put("unit", file.unit().value());
        start.put("category", file.category());
        start.put("urgency", file.urgency().id());
        ProcessDefinition definition =
                processes.newest(processKey).orElseThrow(() -> new Refused("process.unknown", processKey));
        processes.startable(definition).ifPresent(process -> begin(file, process));
        try {
            runtime.startProcessInstanceById(definition.getId(), number.value(), start);
        } catch (ProcessEngineException wrapped) {
            throw Refusals.in(wrapped);
        }
    }

    /** What the process says of every case of its kind. */
    private void begin(CaseFile file, ProcessInfo process) {
        if (process.confidential()) {
            cases.conceal(file.number());
        }
        if (process.limit() != null) {
            cases.setDue(
                    file.number(),
                    deadlines
                            .due(
                                    process.limit(),
                                    file.category(),
                                    file.urgency().id(),
                                    file.unit(),
                                    clock.instant())
                            .deadline());
        }
    }

    @Override
    public boolean correlate(String message, CaseNumber number, Map<String, ?> variables) {
        // correlateAll, since correlate throws when nobody waits and the caller's transaction would be lost with it
        try {
            return !runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(number.value())
                    .setVariables(new HashMap<>(variables))
                    .correlateAllWithResult()
                    .isEmpty();
        } catch (OptimisticLockingException faster) {
            throw new Refused("task.changed");
        } catch (ProcessEngineException wrapped) {
            throw wrapped.getCause() instanceof ConcurrencyFailureException
                    ? new Refused("task.changed")
                    : Refusals.in(wrapped);
        }
    }

    @Override
    public void set(CaseNumber number, String variable, String value) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .list()
                .forEach(process -> runtime.setVariable(process.getId(), variable, value));
    }

    @Override
    @Transactional(readOnly = true)
    public String name(String processKey) {
        return processes.newest(processKey).map(ProcessDefinition::getName).orElse(processKey);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean awaits(String message, CaseNumber number) {
        return runtime.createExecutionQuery()
                        .processInstanceBusinessKey(number.value())
                        .messageEventSubscriptionName(message)
                        .count()
                > 0;
    }
}
