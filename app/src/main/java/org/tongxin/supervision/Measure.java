package org.tongxin.supervision;

import java.util.Locale;

/** What is counted among the open tasks. A task whose clock stands still is neither late nor due. */
public enum Measure {
    /** Every open task. */
    ALL("true", "true"),
    /** The deadline has passed. */
    OVERDUE("t.due < :now and not " + Measure.STOPPED),
    /** Due from now to midnight. */
    TODAY("t.due >= :now and t.due < :midnight and not " + Measure.STOPPED),
    /** Due within 24 hours from now. */
    DAY("t.due >= :now and t.due < :tomorrow and not " + Measure.STOPPED),
    /** Nobody has taken it for longer than the limit {@code supervision.unclaimed} allows. */
    UNCLAIMED("t.assignee is null and t.claim_by < :now", "s.claim_by < :now"),
    /** The clock stands still. */
    PAUSED("t.paused_until > :now"),
    /** Somebody has asked for more time and waits for the answer: the task is to decide that. */
    EXTENSION("t.process_key = 'extension'"),
    /** Somebody has to answer a supervision order, or to accept an answer. */
    ORDER("t.process_key = 'supervision-order'"),
    /** The same, and the deadline of that has passed. */
    ORDER_LATE("t.process_key = 'supervision-order' and t.due < :now and not " + Measure.STOPPED);

    private static final String STOPPED = "coalesce(t.paused_until > :now, false)";

    private final String ofTask;
    private final String ofScope;

    Measure(String ofBoth) {
        this(ofBoth, ofBoth.replace("t.", "s."));
    }

    Measure(String ofTask, String ofScope) {
        this.ofTask = ofTask;
        this.ofScope = ofScope;
    }

    /** The id in addresses and message keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** On {@code supervised_task t}, with {@code :now}, {@code :midnight} and {@code :tomorrow}. */
    String ofTask() {
        return ofTask;
    }

    /** The same on {@code supervised_scope s}, so that a page reads no task that does not stand on it. */
    String ofScope() {
        return ofScope;
    }
}
