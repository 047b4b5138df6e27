package org.tongxin.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Service;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.CaseNumber;
import org.tongxin.organization.Person;

/** Where a case is in its diagram, and where it has been. */
@Service
public class CaseTrail {

    private final HistoryService history;
    private final RepositoryService repository;
    private final CaseFiles cases;

    CaseTrail(HistoryService history, RepositoryService repository, CaseFiles cases) {
        this.history = history;
        this.repository = repository;
        this.cases = cases;
    }

    /**
     * @param name of the process
     * @param xml the diagram in the version that the case runs in
     * @param marks {@code here} and {@code passed} on its elements
     */
    public record Trail(String name, String xml, List<BpmnDiagram.Mark> marks) {}

    /**
     * The case's own process first, then the latest of each process that it has called. Empty when no process was started for the case.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the person may not see the case
     */
    public List<Trail> of(Person person, CaseNumber number) {
        String process = cases.require(person, number).processKey();
        List<HistoricProcessInstance> instances = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .orderByProcessInstanceStartTime()
                .desc()
                .list();
        return instances.stream()
                .filter(instance -> instance.getProcessDefinitionKey().equals(process))
                .findFirst()
                .map(own -> Stream.concat(Stream.of(own), called(own, instances))
                        .map(this::trail)
                        .toList())
                .orElseGet(List::of);
    }

    private static Stream<HistoricProcessInstance> called(
            HistoricProcessInstance own, List<HistoricProcessInstance> newestFirst) {
        Map<String, HistoricProcessInstance> latest = new LinkedHashMap<>();
        newestFirst.stream()
                .filter(instance -> own.getId().equals(instance.getRootProcessInstanceId()))
                .filter(instance -> !own.getId().equals(instance.getId()))
                .forEach(instance -> latest.putIfAbsent(instance.getProcessDefinitionKey(), instance));
        return latest.values().stream();
    }

    private Trail trail(HistoricProcessInstance instance) {
        Map<String, String> styles = new LinkedHashMap<>();
        for (HistoricActivityInstance activity : history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list()) {
            // Once here, always here: a step that was passed before may be open again
            styles.merge(
                    activity.getActivityId(),
                    activity.getEndTime() == null ? "here" : "passed",
                    (before, now) -> before.equals("here") ? before : now);
        }
        List<BpmnDiagram.Mark> marks = styles.entrySet().stream()
                .map(style -> new BpmnDiagram.Mark(style.getKey(), style.getValue(), null))
                .toList();
        String name = instance.getProcessDefinitionName();
        return new Trail(
                name == null ? instance.getProcessDefinitionKey() : name,
                xml(instance.getProcessDefinitionId()),
                marks);
    }

    private String xml(String definitionId) {
        try (InputStream model = repository.getProcessModel(definitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
