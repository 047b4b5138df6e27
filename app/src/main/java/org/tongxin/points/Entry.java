package org.tongxin.points;

import java.time.Instant;
import org.tongxin.common.CaseNumber;

/**
 * A line of the ledger.
 *
 * @param points more than zero for a credit
 * @param reason what was done, a key of the message files under {@code points.reason.}
 */
public record Entry(long id, String account, int points, String reason, CaseNumber number, Instant at) {}
