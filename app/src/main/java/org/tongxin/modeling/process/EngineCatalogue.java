package org.tongxin.modeling.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.engine.management.IncidentStatistics;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.modeling.ModelCatalogue;
import org.tongxin.modeling.ModelKind;
import org.tongxin.modeling.ModelVersion;
import org.tongxin.organization.CurrentPerson;

/** What is deployed, for those who may know, with the engine's numbers. */
@Service
@Transactional(readOnly = true)
class EngineCatalogue implements ModelCatalogue {

    private static final Set<String> READERS = Set.of("process-owner", "administrator");

    private final ManagementService management;
    private final DeployedFiles deployed;
    private final CurrentPerson current;

    EngineCatalogue(ManagementService management, DeployedFiles deployed, CurrentPerson current) {
        this.management = management;
        this.deployed = deployed;
        this.current = current;
    }

    @Override
    public List<ModelVersion> newest() {
        requireReader();
        return deployed.newest().stream().map(counted()).toList();
    }

    @Override
    public List<ModelVersion> versions(ModelKind kind, String key) {
        requireReader();
        return deployed.versions(kind, key).stream().map(counted()).toList();
    }

    @Override
    public Optional<ModelVersion> newest(ModelKind kind, String key) {
        return versions(kind, key).stream().findFirst();
    }

    @Override
    public byte[] content(ModelVersion version) {
        requireReader();
        return deployed.content(version);
    }

    @Override
    public Map<String, byte[]> files(String deployment) {
        requireReader();
        return deployed.files(deployment);
    }

    @Override
    public List<StepLoad> steps(ModelVersion version) {
        requireReader();
        return management.createActivityStatisticsQuery(version.definition()).includeIncidents().list().stream()
                .map(EngineCatalogue::load)
                .toList();
    }

    private static StepLoad load(ActivityStatistics step) {
        int incidents = step.getIncidentStatistics().stream()
                .mapToInt(IncidentStatistics::getIncidentCount)
                .sum();
        return new StepLoad(step.getId(), step.getInstances(), incidents);
    }

    private UnaryOperator<ModelVersion> counted() {
        Map<String, Integer> running = management.createProcessDefinitionStatisticsQuery().list().stream()
                .collect(Collectors.toMap(
                        ProcessDefinitionStatistics::getId, ProcessDefinitionStatistics::getInstances));
        return version -> version.running(running.getOrDefault(version.definition(), 0));
    }

    private void requireReader() {
        if (READERS.stream().noneMatch(current.get()::holds)) {
            throw new AccessDeniedException("Neither process owner nor administrator");
        }
    }
}
