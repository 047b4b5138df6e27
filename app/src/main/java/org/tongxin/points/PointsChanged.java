package org.tongxin.points;

import org.tongxin.common.LivePages;

/** The account's points have changed. */
public record PointsChanged(String account) implements LivePages.PageEvent {}
