package org.tongxin.modeling.process;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
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
    public Set<String> decisions() {
        return repository.get().createDecisionDefinitionQuery().latestVersion().list().stream()
                .map(DecisionDefinition::getKey)
                .collect(Collectors.toSet());
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

    @Override
    public Set<String> limits() {
        return Optional.ofNullable(repository
                        .get()
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(World.LIMITS)
                        .latestVersion()
                        .singleResult())
                .map(found -> Table.firstColumn(repository.get().getDmnModelInstance(found.getId())))
                .orElse(Set.of());
    }
}
