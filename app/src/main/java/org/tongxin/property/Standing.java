package org.tongxin.property;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.organization.Unit;

/**
 * How a company did in a quarter, as far as the person who asks may see.
 *
 * @param estates how many estates it serves there
 * @param lines of the ledger, the newest first
 * @param points their sum, the more the worse
 * @param community what the communities think, 0–100; null when none has said so
 * @param score the assessment, from full marks down to 0
 * @param removal whether it is listed for removal
 */
public record Standing(
        Unit company,
        int estates,
        List<ScoreLine> lines,
        int points,
        @Nullable Integer community,
        int score,
        boolean removal) {

    /** How often an event counted. */
    public long count(String event) {
        return lines.stream().filter(line -> line.event().equals(event)).count();
    }
}
