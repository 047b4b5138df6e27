package org.tongxin.intake;

import java.util.List;
import java.util.Map;
import org.tongxin.cases.TimelineEntry;

/** Reads the stage off the notes that the diagram leaves in the timeline. */
final class Stages {

    private static final Map<String, Stage> NOTES = Map.of(
            "dispatch.dispatched", Stage.ASSIGNED,
            "dispatch.accepted", Stage.HANDLING,
            "dispatch.opened", Stage.HANDLING,
            "dispatch.street", Stage.HANDLING,
            "dispatch.assigned", Stage.HANDLING,
            "dispatch.handled", Stage.HANDLING,
            "reopened", Stage.RECEIVED);

    private Stages() {}

    /** What the newest note that says something says: work that was handed back is with the community again. */
    static Stage of(List<TimelineEntry> timeline) {
        return timeline.stream()
                .map(TimelineEntry::kind)
                .filter(NOTES::containsKey)
                .reduce((earlier, later) -> later)
                .map(kind -> NOTES.getOrDefault(kind, Stage.RECEIVED))
                .orElse(Stage.RECEIVED);
    }
}
