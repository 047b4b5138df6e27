package org.tongxin.extension;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.common.CaseNumber;

/** What happens to the clock of a step, in the timeline of its case. Not for residents. */
@Component
class ExtensionTimeline {

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final CaseFiles cases;
    private final Clock clock;

    ExtensionTimeline(CaseFiles cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    void record(
            CaseNumber number,
            @Nullable String actor,
            String kind,
            String step,
            String stepName,
            @Nullable Instant until,
            @Nullable String reason) {
        String outcome = until == null ? null : exact(until);
        cases.record(number, new TimelineEntry(clock.instant(), actor, kind, step, stepName, outcome, reason, false));
    }

    /** A time as people read it in records: 2026-11-21 14:00. */
    String exact(Instant at) {
        return EXACT.format(at.atZone(clock.getZone()));
    }
}
