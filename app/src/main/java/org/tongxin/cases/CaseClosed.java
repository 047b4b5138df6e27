package org.tongxin.cases;

import org.tongxin.common.CaseNumber;

/** Published in the transaction that closes a case file. */
public record CaseClosed(CaseNumber number) {}
