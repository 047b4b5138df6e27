package org.tongxin.modeling;

import java.util.List;

/**
 * What is different about an element of a diagram, a row of a table, or a field of a form.
 *
 * @param element its id
 * @param type such as {@code userTask}: the end of the message key {@code models.type.…}
 * @param name what people read at it; may be empty
 */
public record Difference(How how, String element, String type, String name, List<Detail> details) {

    public Difference {
        details = List.copyOf(details);
    }

    public enum How {
        ADDED,
        REMOVED,
        CHANGED,
        /** At another place; otherwise the same. */
        MOVED
    }

    /**
     * @param label the end of the message key {@code models.fact.…}, or what the file itself calls it
     * @param before empty when there was nothing
     * @param after empty when there is nothing any more
     */
    public record Detail(String label, String before, String after) {

        /** What has changed is at another place, too. */
        public static final Detail MOVED_TOO = new Detail("place", "", "");
    }
}
