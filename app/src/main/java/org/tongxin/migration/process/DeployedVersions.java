package org.tongxin.migration.process;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import org.tongxin.migration.RunningProcess;
import org.tongxin.migration.Version;

/** Processes with their versions, and how many cases run in each. */
@Component
class DeployedVersions {

    private final RepositoryService repository;
    private final Places places;

    DeployedVersions(RepositoryService repository, Places places) {
        this.repository = repository;
        this.places = places;
    }

    /** Those with most running cases first. */
    List<RunningProcess> all() {
        return described(repository.createProcessDefinitionQuery().list());
    }

    Optional<RunningProcess> of(String key) {
        return described(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .list())
                .stream()
                .findFirst();
    }

    private List<RunningProcess> described(List<ProcessDefinition> definitions) {
        Map<String, Integer> running = places.running();
        Map<String, Instant> deployed = repository.createDeploymentQuery().list().stream()
                .collect(Collectors.toMap(
                        Deployment::getId,
                        deployment -> deployment.getDeploymentTime().toInstant()));
        return definitions.stream()
                .sorted(Comparator.comparing(ProcessDefinition::getVersion).reversed())
                .collect(Collectors.groupingBy(ProcessDefinition::getKey))
                .values()
                .stream()
                .map(newestFirst -> described(newestFirst, running, deployed))
                .sorted(Comparator.comparing(RunningProcess::cases).reversed().thenComparing(RunningProcess::key))
                .toList();
    }

    private static RunningProcess described(
            List<ProcessDefinition> newestFirst, Map<String, Integer> running, Map<String, Instant> deployed) {
        ProcessDefinition newest = newestFirst.get(0);
        return new RunningProcess(
                newest.getKey(),
                Objects.requireNonNullElse(newest.getName(), newest.getKey()),
                newestFirst.stream()
                        .map(each -> new Version(
                                each.getId(),
                                each.getKey(),
                                each.getVersion(),
                                deployed.getOrDefault(each.getDeploymentId(), Instant.EPOCH),
                                running.getOrDefault(each.getId(), 0)))
                        .toList());
    }
}
