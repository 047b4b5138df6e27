package org.tongxin.deadline;

import java.time.Instant;
import java.util.Optional;

/** What the demo clock has to know of the engine. */
public interface NextTimer {

    /** When the next timer of a running process is due. */
    Optional<Instant> after(Instant instant);
}
