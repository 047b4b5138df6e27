package org.tongxin.workflow;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Service;
import org.tongxin.deadline.process.StepLimit;

/** Which row of the limits table each step goes by, as the newest diagrams say. */
@Service
public class StepLimits {

    private final RepositoryService repository;

    StepLimits(RepositoryService repository) {
        this.repository = repository;
    }

    /**
     * A step with a limit.
     *
     * @param process id of the process in whose diagram it stands
     * @param step id of the user task
     * @param name in Chinese
     * @param key of the limits table
     * @param byActing whether it counts in the working time of the unit that acts; otherwise in that of the case's unit
     * @param fromPromise whether it counts from a promised moment instead of from its beginning
     */
    public record Of(String process, String step, String name, String key, boolean byActing, boolean fromPromise) {}

    /** All steps that have a limit. */
    public List<Of> all() {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .flatMap(this::steps)
                .toList();
    }

    private Stream<Of> steps(ProcessDefinition process) {
        return repository.getBpmnModelInstance(process.getId()).getModelElementsByType(UserTask.class).stream()
                .flatMap(step -> StepLimit.of(step)
                        .map(limit -> new Of(
                                process.getKey(),
                                step.getId(),
                                step.getName(),
                                limit.key(),
                                !limit.unitVariable().equals("unit"),
                                limit.fromVariable() != null))
                        .stream());
    }
}
