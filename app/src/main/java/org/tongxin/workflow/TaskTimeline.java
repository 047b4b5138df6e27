package org.tongxin.workflow;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.TimelineEntry;

/** Writes what people do with tasks into the timeline of the case. */
@Component
class TaskTimeline {

    private final CaseFiles cases;
    private final Clock clock;

    TaskTimeline(CaseFiles cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    void record(WorkTask task, String person, String kind, @Nullable String outcome, @Nullable String reason) {
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        cases.record(
                task.number(),
                new TimelineEntry(clock.instant(), person, kind, task.step(), task.stepName(), outcome, why, false));
    }

    /** What the resident reads as an answer. */
    void answer(WorkTask task, String text) {
        cases.record(
                task.number(),
                new TimelineEntry(
                        clock.instant(), null, "answered", task.step(), task.stepName(), null, text.strip(), true));
    }
}
