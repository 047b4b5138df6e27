package org.tongxin.whatif;

/**
 * So many past steps or cases, and how many of them were later than the limit allows.
 *
 * @param before by the limits as they are now
 * @param after by those that are tried out
 */
public record Tally(long total, long before, long after) {

    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(boolean lateBefore, boolean lateAfter) {
        return new Tally(total + 1, before + (lateBefore ? 1 : 0), after + (lateAfter ? 1 : 0));
    }

    /** How many more would have been late; negative when fewer. */
    public long difference() {
        return after - before;
    }
}
