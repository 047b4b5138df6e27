package org.tongxin.migration;

import org.tongxin.common.LivePages;

/** A change has come on, or was stopped: open pages look again. */
public record ChangeProgress(long change) implements LivePages.PageEvent {}
