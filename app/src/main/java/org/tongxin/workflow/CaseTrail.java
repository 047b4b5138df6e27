package org.tongxin.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * @param xml the diagram in the version that the case runs in
     * @param marks {@code here} and {@code passed} on its elements
     */
    public record Trail(String xml, List<BpmnDiagram.Mark> marks) {}

    /**
     * Empty when no process was started for the case.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the person may not see the case
     */
    public Optional<Trail> of(Person person, CaseNumber number) {
        cases.require(person, number);
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .rootProcessInstances()
                .orderByProcessInstanceStartTime()
                .desc()
                .list()
                .stream()
                .findFirst()
                .map(this::trail);
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
        return new Trail(xml(instance.getProcessDefinitionId()), marks);
    }

    private String xml(String definitionId) {
        try (InputStream model = repository.getProcessModel(definitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
