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
    private final TaskAccess access;
    private final Clock clock;

    TaskTimeline(CaseFiles cases, TaskAccess access, Clock clock) {
        this.access = access;
        this.cases = cases;
        this.clock = clock;
    }

    /** What somebody does with a task, in their own place or in that of who is away. */
    void record(WorkTask task, String person, String kind, @Nullable String outcome, @Nullable String reason) {
        record(task, person, kind, outcome, reason, access.principal(task, person));
    }

    /** What somebody decides about another person's task. */
    void decide(WorkTask task, String person, String kind, @Nullable String outcome, @Nullable String reason) {
        record(task, person, kind, outcome, reason, null);
    }

    private void record(
            WorkTask task,
            String person,
            String kind,
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable String behalf) {
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        cases.record(
                task.number(),
                new TimelineEntry(
                        clock.instant(), person, kind, task.step(), task.stepName(), outcome, why, false, behalf));
    }

    /** What the resident reads as an answer. */
    void answer(WorkTask task, String text) {
        cases.record(
                task.number(),
                new TimelineEntry(
                        clock.instant(), null, "answered", task.step(), task.stepName(), null, text.strip(), true));
    }
}
