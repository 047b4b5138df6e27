package org.tongxin.incidents.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.CaseNumber;
import org.tongxin.incidents.FailedJobs;
import org.tongxin.incidents.Incident;

/** Reads the engine's own incidents. What an error says may name what people filled in: it is struck out before anybody reads it. */
@Component
class EngineFailedJobs implements FailedJobs {

    private static final int TOGETHER = 500;

    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;
    private final CaseFiles cases;

    EngineFailedJobs(
            RuntimeService runtime, ManagementService management, RepositoryService repository, CaseFiles cases) {
        this.runtime = runtime;
        this.management = management;
        this.repository = repository;
        this.cases = cases;
    }

    @Override
    public List<Incident> all() {
        List<org.camunda.bpm.engine.runtime.Incident> failed = runtime
                .createIncidentQuery()
                .incidentType(org.camunda.bpm.engine.runtime.Incident.FAILED_JOB_HANDLER_TYPE)
                .orderByIncidentTimestamp()
                .asc()
                .list()
                .stream()
                .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                .filter(incident -> incident.getProcessInstanceId() != null)
                .toList();
        Map<String, String> numbers = numbers(failed);
        return failed.stream()
                .map(incident -> incident(incident, numbers.get(incident.getProcessInstanceId())))
                .toList();
    }

    private Map<String, String> numbers(List<org.camunda.bpm.engine.runtime.Incident> failed) {
        Set<String> instances = failed.stream()
                .map(org.camunda.bpm.engine.runtime.Incident::getProcessInstanceId)
                .collect(Collectors.toSet());
        return instances.isEmpty()
                ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .filter(instance -> instance.getBusinessKey() != null)
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private Incident incident(org.camunda.bpm.engine.runtime.Incident incident, @Nullable String number) {
        ProcessDefinition process = repository.getProcessDefinition(incident.getProcessDefinitionId());
        return new Incident(
                incident.getConfiguration(),
                process.getKey(),
                Objects.requireNonNullElse(process.getName(), process.getKey()),
                process.getVersion(),
                incident.getActivityId(),
                step(process.getId(), incident.getActivityId()),
                number == null ? null : new CaseNumber(number),
                incident.getIncidentTimestamp().toInstant(),
                harmless(number, Objects.requireNonNullElse(incident.getIncidentMessage(), "")));
    }

    String step(String definition, String activity) {
        String id = activity.replace("#multiInstanceBody", "");
        return repository.getBpmnModelInstance(definition).getModelElementById(id) instanceof FlowElement element
                        && element.getName() != null
                        && !element.getName().isBlank()
                ? element.getName().strip()
                : activity;
    }

    @Override
    public Optional<String> stackTrace(String job) {
        return Optional.ofNullable(
                        management.createJobQuery().jobId(job).noRetriesLeft().singleResult())
                .map(failed -> harmless(
                        number(failed), Objects.requireNonNullElse(management.getJobExceptionStacktrace(job), "")));
    }

    private @Nullable String number(Job job) {
        ProcessInstance instance = job.getProcessInstanceId() == null
                ? null
                : runtime.createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .singleResult();
        return instance == null ? null : instance.getBusinessKey();
    }

    private String harmless(@Nullable String number, String text) {
        return number == null
                ? text
                : cases.redact(new CaseNumber(number), text).text();
    }

    @Override
    public void retry(Collection<String> jobs, Instant now) {
        management
                .setJobRetries(1)
                .jobIds(new ArrayList<>(jobs))
                .dueDate(Date.from(now))
                .execute();
    }

    @Override
    public State state(Set<String> jobs) {
        int failed = 0;
        int pending = 0;
        List<String> all = List.copyOf(jobs);
        for (int from = 0; from < all.size(); from += TOGETHER) {
            Set<String> some = Set.copyOf(all.subList(from, Math.min(all.size(), from + TOGETHER)));
            failed += (int)
                    management.createJobQuery().jobIds(some).noRetriesLeft().count();
            pending += (int)
                    management.createJobQuery().jobIds(some).withRetriesLeft().count();
        }
        return new State(failed, pending);
    }

    @Override
    public boolean waits(CaseNumber number) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value())
                        .withIncident()
                        .count()
                > 0;
    }
}
