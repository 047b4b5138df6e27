package org.tongxin.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.tongxin.common.Rehearsal;

/**
 * The one clock, in Asia/Shanghai. It runs with the machine's, shifted by an offset that the demo and tests move; whoever moves it publishes
 * {@link ClockMoved}, so that the engine follows.
 */
public final class AdjustableClock extends Clock {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock base;
    private volatile Duration offset = Duration.ZERO;

    public AdjustableClock(Clock base) {
        this.base = base.withZone(ZONE);
    }

    public Duration offset() {
        return offset;
    }

    void setOffset(Duration offset) {
        this.offset = offset;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZONE) ? this : Clock.offset(base.withZone(zone), offset);
    }

    /** For a case that is only rehearsed, the time that it has come to. */
    @Override
    public Instant instant() {
        return Rehearsal.current()
                .map(Rehearsal::now)
                .orElseGet(() -> base.instant().plus(offset));
    }
}
