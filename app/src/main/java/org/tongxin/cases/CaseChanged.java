package org.tongxin.cases;

import org.tongxin.common.CaseNumber;

/** Published in the transaction that changes a case file, its timeline, its attachments or who may see it. */
public record CaseChanged(CaseNumber number) {}
