package org.tongxin.forms;

/** Where the value of a form field goes: its custom property {@code store} in the form. */
public enum Destination {
    /** The case file's values; the default. */
    CASE,
    /** A variable of the engine, because a gateway or table reads it. */
    VARIABLE,
    /** The case file's private values: encrypted, never in the engine. */
    PRIVATE
}
