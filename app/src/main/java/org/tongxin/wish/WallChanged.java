package org.tongxin.wish;

import org.tongxin.common.CaseNumber;
import org.tongxin.common.LivePages;

/** Something about a wish that the wall shows has changed. */
public record WallChanged(CaseNumber number) implements LivePages.PageEvent {}
