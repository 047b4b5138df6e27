package org.tongxin.benchmark;

import java.time.Instant;
import org.tongxin.common.CaseNumber;

/**
 * A case that was really worked on, to be copied.
 *
 * @param open whether anything of it still runs
 * @param tasks how many open tasks it has
 * @param last when something last happened to it
 * @param next when its next timer goes off; a copy is never older, so that no timer is due in a fresh city
 */
record Prototype(
        int id,
        CaseNumber number,
        String process,
        boolean open,
        int tasks,
        Instant received,
        Instant last,
        Instant next) {}
