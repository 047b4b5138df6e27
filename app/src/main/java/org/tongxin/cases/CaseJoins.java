package org.tongxin.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tongxin.common.CaseNumber;

/** Cases about the same thing: one leads and is worked on, the others wait for it. Whether somebody may join them is decided by the caller. */
public interface CaseJoins {

    /** @param reason why they are the same, in the person's own words */
    record Join(CaseNumber number, CaseNumber lead, String person, String reason, Instant at) {}

    /**
     * The case waits for the lead from now on; its resident is told, and where the lead is.
     *
     * @throws org.tongxin.common.Refused {@code join.itself}, {@code join.joined} when it waits for a lead already, {@code join.leads} when others
     *     wait for it, {@code join.lead-joined} with the number of the lead's own lead, {@code join.other-process}, {@code join.other-estate}, {@code
     *     join.closed}
     */
    void join(CaseNumber number, CaseNumber lead, String person, String reason);

    /** The case waits no longer. {@code how}: {@code done}, {@code separated}, {@code undone}. */
    void end(CaseNumber number, String how);

    /** The lead that a case waits for. */
    Optional<Join> of(CaseNumber number);

    /** The cases that wait for a lead, in order. */
    List<CaseNumber> waitingFor(CaseNumber lead);

    /** The same, with the lead locked until the end of the transaction: nobody joins it meanwhile. */
    List<CaseNumber> release(CaseNumber lead);
}
