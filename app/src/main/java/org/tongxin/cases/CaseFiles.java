package org.tongxin.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;

/** The files of all cases. Every change takes part in the caller's transaction, which is the engine's. */
public interface CaseFiles {

    /**
     * Opens a file with a new number and tracking code.
     *
     * @throws org.tongxin.common.Refused when unit or category does not exist, the time is in the future, or (channel, externalId) is taken
     */
    CaseFile open(NewCase newCase);

    Optional<CaseFile> find(CaseNumber number);

    Optional<CaseFile> byTrackingCode(String trackingCode);

    /** Merges values into the file; a null value removes the key. */
    void update(CaseNumber number, Map<String, Object> values);

    /** Merges private values; they are encrypted at rest. */
    void updatePrivate(CaseNumber number, Map<String, Object> privateValues);

    void classify(CaseNumber number, @Nullable String category, Urgency urgency, UnitCode unit);

    void setDue(CaseNumber number, @Nullable Instant dueAt);

    /** Closes the file; {@code result} is a key such as {@code solved}, {@code not-rated}, {@code rejected}. */
    void close(CaseNumber number, String result);

    void reopen(CaseNumber number);

    void record(CaseNumber number, TimelineEntry entry);

    List<TimelineEntry> timeline(CaseNumber number);

    /** The private values with everything masked (138****5678), for whoever may see the case. */
    Map<String, String> masked(CaseNumber number);
}
