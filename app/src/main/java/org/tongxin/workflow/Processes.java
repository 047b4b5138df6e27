package org.tongxin.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.stereotype.Service;
import org.tongxin.common.Refused;
import org.tongxin.common.process.ModelProperties;
import org.tongxin.forms.FormSchema;
import org.tongxin.forms.Forms;

/** The process catalogue: what is deployed now and begins with a form. Nothing is registered anywhere else. */
@Service
public class Processes {

    private static final String PLAIN = "clipboard-text";

    private final RepositoryService repository;
    private final FormService formService;
    private final Forms forms;

    Processes(RepositoryService repository, FormService formService, Forms forms) {
        this.repository = repository;
        this.formService = formService;
        this.forms = forms;
    }

    /** What people can start, by key. */
    public List<ProcessInfo> all() {
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .active()
                .orderByProcessDefinitionKey()
                .asc()
                .list()
                .stream()
                .filter(this::hasStartForm)
                .map(this::describe)
                .toList();
    }

    /** The newest version of a process that people can start. */
    public Optional<ProcessInfo> find(String key) {
        return newest(key).flatMap(this::startable);
    }

    /** What a version that people can start says of itself. */
    Optional<ProcessInfo> startable(ProcessDefinition definition) {
        return Optional.of(definition)
                .filter(found -> !found.isSuspended())
                .filter(this::hasStartForm)
                .map(this::describe);
    }

    /** What a process says of itself, also one that only others call; something plain when it is not deployed. */
    public ProcessInfo describe(String key) {
        return active(key)
                .map(this::describe)
                .orElseGet(() ->
                        new ProcessInfo(key, key, "", PLAIN, ProcessInfo.Color.GREY, false, Set.of(), false, null));
    }

    /**
     * The form with which its cases begin.
     *
     * @throws Refused {@code process.unknown} when there is no such process, {@code process.no-start-form}
     */
    public FormSchema startForm(String key) {
        ProcessDefinition definition = active(key).orElseThrow(() -> new Refused("process.unknown", key));
        if (!hasStartForm(definition)) {
            throw new Refused("process.no-start-form", key);
        }
        try (InputStream form = formService.getDeployedStartForm(definition.getId())) {
            return forms.parse(new String(form.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How the newest version is drawn. */
    public Optional<ProcessDiagram> diagram(String key) {
        return newest(key).map(definition -> {
            BpmnModelInstance model = repository.getBpmnModelInstance(definition.getId());
            Map<String, String> calls = model.getModelElementsByType(CallActivity.class).stream()
                    .filter(call -> call.getCalledElement() != null
                            && !call.getCalledElement().contains("{"))
                    .collect(Collectors.toMap(CallActivity::getId, CallActivity::getCalledElement));
            return new ProcessDiagram(Bpmn.convertToString(model), calls);
        });
    }

    /** The newest version, suspended or not. */
    Optional<ProcessDefinition> newest(String key) {
        return Optional.ofNullable(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult());
    }

    private Optional<ProcessDefinition> active(String key) {
        return newest(key).filter(definition -> !definition.isSuspended());
    }

    private boolean hasStartForm(ProcessDefinition definition) {
        return process(definition).getChildElementsByType(StartEvent.class).stream()
                .anyMatch(start -> start.getCamundaFormRef() != null);
    }

    private ProcessInfo describe(ProcessDefinition definition) {
        Process process = process(definition);
        String description = process.getDocumentations().stream()
                .map(Documentation::getTextContent)
                .collect(Collectors.joining("\n"))
                .strip();
        Map<String, String> properties = ModelProperties.of(process);
        return new ProcessInfo(
                definition.getKey(),
                definition.getName() == null ? definition.getKey() : definition.getName(),
                description,
                properties.getOrDefault("icon", PLAIN),
                color(properties.getOrDefault("color", "grey")),
                Boolean.parseBoolean(properties.get("portal")),
                words(properties.getOrDefault("staff", "")),
                Boolean.parseBoolean(properties.get("confidential")),
                properties.get("limit"));
    }

    private static ProcessInfo.Color color(String name) {
        return Arrays.stream(ProcessInfo.Color.values())
                .filter(color -> color.id().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(ProcessInfo.Color.GREY);
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** From the engine's own cache of models. */
    private Process process(ProcessDefinition definition) {
        return repository.getBpmnModelInstance(definition.getId()).getModelElementById(definition.getKey());
    }
}
