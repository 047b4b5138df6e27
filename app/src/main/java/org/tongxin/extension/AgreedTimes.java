package org.tongxin.extension;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.workflow.StepAgreements;
import org.tongxin.workflow.WorkTask;

/** Pauses, granted extensions, and since when another urgency counts, for whoever reckons a step's limit anew. */
@Component
class AgreedTimes implements StepAgreements {

    private final ExtensionStore store;
    private final CaseFiles cases;

    AgreedTimes(ExtensionStore store, CaseFiles cases) {
        this.store = store;
        this.cases = cases;
    }

    @Override
    public Agreed of(WorkTask task) {
        Instant from = cases.timeline(task.number()).stream()
                .filter(entry -> entry.kind().equals("urgency-changed"))
                .map(TimelineEntry::at)
                .filter(task.created()::isBefore)
                .max(Instant::compareTo)
                .orElse(null);
        return new Agreed(
                from,
                store.pauses(task.id()).stream()
                        .map(pause -> new Stood(pause.since(), pause.until()))
                        .toList(),
                store.granted(task.id()));
    }
}
