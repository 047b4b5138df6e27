package org.tongxin.modeling.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.tongxin.forms.FormParser;
import org.tongxin.forms.FormSchema;
import org.tongxin.forms.FormSchemaException;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Role;

/** The newest versions in the engine and those that cases run in, and the roles of the organization. */
class DeployedModels implements Known {

    private final FormParser parser;
    private final Supplier<RepositoryService> repository;
    private final Supplier<ManagementService> management;
    private final Supplier<Organization> organization;

    DeployedModels(
            FormParser parser,
            Supplier<RepositoryService> repository,
            Supplier<ManagementService> management,
            Supplier<Organization> organization) {
        this.parser = parser;
        this.repository = repository;
        this.management = management;
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
    public List<Version> versions() {
        Set<String> newest = repository.get().createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getId)
                .collect(Collectors.toSet());
        return management.get().createProcessDefinitionStatisticsQuery().list().stream()
                .filter(version -> newest.contains(version.getId()) || version.getInstances() > 0)
                .map(version -> new Version(
                        version.getId(),
                        repository.get().getBpmnModelInstance(version.getId()),
                        version.getVersion(),
                        newest.contains(version.getId()),
                        version.getInstances()))
                .toList();
    }

    @Override
    public List<FormSchema> forms(String definition) {
        String deployment = repository.get().getProcessDefinition(definition).getDeploymentId();
        return repository.get().getDeploymentResources(deployment).stream()
                .filter(resource -> resource.getName().endsWith(".form"))
                .flatMap(resource -> form(deployment, resource.getId()))
                .toList();
    }

    private Stream<FormSchema> form(String deployment, String resource) {
        try (InputStream content = repository.get().getResourceAsStreamById(deployment, resource)) {
            return Stream.of(parser.parse(new String(content.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (FormSchemaException e) {
            return Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
