package org.tongxin.mediation;

import org.jspecify.annotations.Nullable;

/**
 * The minutes of one session (调解笔录).
 *
 * @param at {@code 2026-05-01T09:30+08:00}
 * @param present who was there
 * @param statements what the parties said
 * @param proposal what the mediator proposed, and what the parties answered
 * @param mediator name of the account that led it
 * @param unit code of the unit whose committee held it
 */
public record Session(
        String at,
        String place,
        String present,
        String statements,
        @Nullable String proposal,
        String mediator,
        String unit) {}
