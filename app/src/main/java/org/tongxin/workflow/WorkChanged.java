package org.tongxin.workflow;

import java.util.List;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.LivePages;

/**
 * The open tasks of these cases, or what their files say, have changed. Published once a transaction, at its end but before its commit, when
 * the engine's tables already say what will be: listeners read the tasks anew and take part in the transaction;
 * open pages hear of it after the commit.
 *
 * @param cases in order, so that two transactions lock the same cases in the same order
 */
public record WorkChanged(List<CaseNumber> cases) implements LivePages.PageEvent {}
