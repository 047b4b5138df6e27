package org.tongxin.cases;

import java.util.List;
import org.tongxin.common.CaseNumber;

/** Files of cases that had ended elsewhere have been written, in this transaction. Nobody has work with them. */
public record PastCasesAdded(List<CaseNumber> cases) {}
