package org.tongxin.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.CaseNumber;

/**
 * A part of the list behind a number, the newest case number first.
 *
 * @param next after which the following part begins; null on the last
 */
public record CasePage(List<CountedCase> cases, @Nullable CaseNumber next) {}
