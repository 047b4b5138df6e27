package org.tongxin.modeling;

import org.tongxin.common.LivePages;

/** Something has been deployed, or is to be at another time. */
public record ModelsChanged() implements LivePages.PageEvent {}
