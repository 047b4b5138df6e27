package org.tongxin.tables;

/** A text that a cell may hold, and what people call it. */
public record Choice(String value, String label) {}
