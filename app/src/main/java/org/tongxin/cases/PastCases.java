package org.tongxin.cases;

import java.util.List;
import org.tongxin.common.CaseNumber;

/** Cases that had ended before their files came here. No process runs for them. */
public interface PastCases {

    /**
     * Writes their files, thousands at once, and publishes {@link PastCasesAdded}, in the caller's transaction.
     *
     * @return their numbers, in the same order
     * @throws org.tongxin.common.Refused as {@link CaseFiles#open}; nothing is written then. {@code case.closed-before-filed} when a case was closed before
     *     it was filed, or is closed in the future
     */
    List<CaseNumber> add(List<PastCase> cases);
}
