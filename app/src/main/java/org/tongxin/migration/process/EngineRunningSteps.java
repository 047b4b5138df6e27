package org.tongxin.migration.process;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import org.tongxin.deadline.process.StepLimit;
import org.tongxin.migration.RunningSteps;

@Component
class EngineRunningSteps implements RunningSteps {

    private final RepositoryService repository;
    private final TaskService tasks;
    private final Places places;

    EngineRunningSteps(RepositoryService repository, TaskService tasks, Places places) {
        this.repository = repository;
        this.tasks = tasks;
        this.places = places;
    }

    @Override
    public List<String> by(Set<String> limits) {
        return places.running().keySet().stream()
                .flatMap(definition -> of(definition, limits))
                .toList();
    }

    private Stream<String> of(String definition, Set<String> limits) {
        String[] steps = repository.getBpmnModelInstance(definition).getModelElementsByType(UserTask.class).stream()
                .filter(step -> StepLimit.of(step)
                        .filter(limit -> limits.contains(limit.key()))
                        .isPresent())
                .map(UserTask::getId)
                .toArray(String[]::new);
        return steps.length == 0
                ? Stream.empty()
                : tasks
                        .createTaskQuery()
                        .processDefinitionId(definition)
                        .taskDefinitionKeyIn(steps)
                        .orderByTaskCreateTime()
                        .asc()
                        .list()
                        .stream()
                        .map(Task::getId);
    }
}
