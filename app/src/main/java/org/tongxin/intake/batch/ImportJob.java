package org.tongxin.intake.batch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;

/**
 * An import that runs or ran; immutable, the newest state is asked of {@link ImportJobs}.
 *
 * @param fileName as the person called it
 * @param result how far it is; null before the file has been looked through
 * @param finishedAt null while it runs
 * @param failure why the file could not be used; null otherwise
 */
public record ImportJob(
        String fileName,
        UnitCode unit,
        String startedBy,
        Instant startedAt,
        @Nullable ImportResult result,
        @Nullable Instant finishedAt,
        @Nullable Refused failure) {

    public boolean running() {
        return finishedAt == null;
    }

    ImportJob at(ImportResult now) {
        return new ImportJob(fileName, unit, startedBy, startedAt, now, null, null);
    }

    ImportJob finished(Instant when, @Nullable Refused why) {
        return new ImportJob(fileName, unit, startedBy, startedAt, result, when, why);
    }
}
