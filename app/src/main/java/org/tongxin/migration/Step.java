package org.tongxin.migration;

/** A place in a diagram where a case can wait. */
public record Step(String id, String name) {}
