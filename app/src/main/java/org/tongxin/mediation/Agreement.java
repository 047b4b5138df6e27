package org.tongxin.mediation;

/**
 * What the parties agreed on (调解协议).
 *
 * @param facts of the dispute, and what it is about
 * @param terms one a line
 * @param performance how, where and by when it is carried out
 * @param mediator name of an account
 * @param unit code of the unit whose committee mediated
 * @param date on which it was reached, {@code 2026-05-01}
 */
public record Agreement(String facts, String terms, String performance, String mediator, String unit, String date) {}
