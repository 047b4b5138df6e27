package org.tongxin.statistics;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongxin.common.CaseNumber;

/** The engine's history of a case, as long as the engine keeps it. */
public interface StepHistory {

    /**
     * The steps, open or not, the oldest first.
     *
     * @param known ids of tasks that need not be read again
     */
    List<PastStep> of(CaseNumber number, Set<String> known);

    /** The level of the case's process ({@code grid}, {@code community} …); empty when it has none. */
    Optional<String> level(CaseNumber number, String processKey);
}
