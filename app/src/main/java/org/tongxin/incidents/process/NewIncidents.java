package org.tongxin.incidents.process;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tongxin.common.CaseNumber;
import org.tongxin.incidents.IncidentNotices;

/** Hears of failures from the engine's history. */
@Component
class NewIncidents {

    private final ObjectProvider<IncidentNotices> notices;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final EngineFailedJobs jobs;

    NewIncidents(
            ObjectProvider<IncidentNotices> notices,
            RuntimeService runtime,
            RepositoryService repository,
            EngineFailedJobs jobs) {
        this.notices = notices;
        this.runtime = runtime;
        this.repository = repository;
        this.jobs = jobs;
    }

    /** Those that only say that a called process has one are left out. */
    @EventListener
    void on(HistoricIncidentEventEntity event) {
        if (!event.isEventOfType(HistoryEventTypes.INCIDENT_CREATE)
                || !event.getId().equals(event.getRootCauseIncidentId())
                || event.getProcessInstanceId() == null) {
            return;
        }
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(event.getProcessInstanceId())
                .singleResult();
        if (instance != null && instance.getBusinessKey() != null) {
            String process = repository
                    .getProcessDefinition(event.getProcessDefinitionId())
                    .getKey();
            notices.getObject()
                    .failed(
                            new CaseNumber(instance.getBusinessKey()),
                            process + "/" + event.getActivityId(),
                            event.getActivityId(),
                            jobs.step(event.getProcessDefinitionId(), event.getActivityId()));
        }
    }
}
