package org.tongxin.modeling.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Role;

/** The newest versions in the engine, and the roles of the organization. */
class DeployedModels implements Known {

    private final Supplier<RepositoryService> repository;
    private final Supplier<Organization> organization;

    DeployedModels(Supplier<RepositoryService> repository, Supplier<Organization> organization) {
        this.repository = repository;
        this.organization = organization;
    }

    @Override
    public Set<String> roles() {
        return organization.get().roles().stream().map(Role::id).collect(Collectors.toSet());
    }

    @Override
    public Optional<DmnModelInstance> table(String key) {
        return Optional.ofNullable(repository
                        .get()
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .latestVersion()
                        .singleResult())
                .map(found -> repository.get().getDmnModelInstance(found.getId()));
    }

    @Override
    public List<BpmnModelInstance> processes() {
        return repository.get().createProcessDefinitionQuery().latestVersion().list().stream()
                .map(found -> repository.get().getBpmnModelInstance(found.getId()))
                .toList();
    }

    @Override
    public Optional<BpmnModelInstance> process(String key) {
        return Optional.ofNullable(repository
                        .get()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .latestVersion()
                        .singleResult())
                .map(found -> repository.get().getBpmnModelInstance(found.getId()));
    }
}
