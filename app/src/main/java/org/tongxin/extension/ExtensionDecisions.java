package org.tongxin.extension;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.Refused;
import org.tongxin.workflow.NoticeRaised;
import org.tongxin.workflow.StepTimes;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;

/** What a decision about a request does; each request is decided once. */
@Service
@Transactional
public class ExtensionDecisions {

    private final ExtensionStore store;
    private final WorkTasks tasks;
    private final StepTimes times;
    private final CaseFiles cases;
    private final ExtensionTimeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExtensionDecisions(
            ExtensionStore store,
            WorkTasks tasks,
            StepTimes times,
            CaseFiles cases,
            ExtensionTimeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.times = times;
        this.cases = cases;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** The step's deadline moves, and the case's with it when it would be earlier. */
    public void grant(long requestId) {
        ExtensionRequest request = request(requestId);
        Optional<WorkTask> task = tasks.find(request.taskId());
        if (task.isEmpty()) {
            decide(request, ExtensionRequest.Outcome.MOOT);
            return;
        }
        decide(request, ExtensionRequest.Outcome.GRANTED);
        times.apply(times.extending(task.get(), now(), request.until()));
        cases.find(request.number())
                .map(file -> file.dueAt())
                .filter(due -> due.isBefore(request.until()))
                .ifPresent(due -> cases.setDue(request.number(), request.until()));
    }

    public void refuse(long requestId) {
        decide(request(requestId), ExtensionRequest.Outcome.REFUSED);
    }

    /** Nobody decided in time. */
    public void lapse(long requestId) {
        decide(request(requestId), ExtensionRequest.Outcome.LAPSED);
    }

    /** The step is over; empty when nobody had asked for more time for it. */
    public Optional<ExtensionRequest> stepEnded(String taskId) {
        Optional<ExtensionRequest> open = store.openRequest(taskId);
        open.ifPresent(request -> decide(request, ExtensionRequest.Outcome.MOOT));
        return open;
    }

    private void decide(ExtensionRequest request, ExtensionRequest.Outcome outcome) {
        if (!store.decide(request.id(), outcome, now())) {
            throw new Refused("extension.decided");
        }
        String kind = "extension-" + outcome.name().toLowerCase(Locale.ROOT);
        Instant until = outcome == ExtensionRequest.Outcome.GRANTED ? request.until() : null;
        timeline.record(request.number(), null, kind, request.step(), request.stepName(), until, null);
        if (outcome != ExtensionRequest.Outcome.MOOT) {
            events.publishEvent(new NoticeRaised(
                    request.number(), kind, request.step(), request.stepName(), Set.of(request.askedBy()), Set.of()));
        }
    }

    private ExtensionRequest request(long id) {
        return store.request(id).orElseThrow(() -> new IllegalStateException("No extension request " + id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
