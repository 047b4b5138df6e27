package org.tongxin.forms;

/**
 * Something in a submission that is not right.
 *
 * @param path of the value, dotted
 * @param rule key of the text without {@code form.error.}
 * @param text what the form itself says instead; empty when it says nothing
 */
record Violation(String path, String rule, String text, Object... arguments) {}
