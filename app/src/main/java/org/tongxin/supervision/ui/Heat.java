package org.tongxin.supervision.ui;

import java.util.Collection;
import java.util.Map;
import org.tongxin.supervision.Measure;

/**
 * How urgent a place is: told by a colour, a sign and numbers.
 *
 * @param style CSS class
 * @param text sign and numbers; empty when there is nothing open
 */
record Heat(String style, String text) {

    private static final int SHADES = 3;

    /** The most late tasks that one of the places has, against which the others are shaded. */
    static int worst(Collection<Map<Measure, Integer>> places) {
        return places.stream()
                .mapToInt(numbers -> numbers.getOrDefault(Measure.OVERDUE, 0))
                .max()
                .orElse(0);
    }

    static Heat of(Map<Measure, Integer> numbers, int worst) {
        int all = numbers.getOrDefault(Measure.ALL, 0);
        int late = numbers.getOrDefault(Measure.OVERDUE, 0);
        int soon = numbers.getOrDefault(Measure.DAY, 0);
        if (late > 0) {
            int shade = (int) Math.min(SHADES, 1 + (long) late * SHADES / (worst + 1));
            return new Heat("heat-late-" + shade, "▲ " + late + "/" + all);
        }
        return soon > 0
                ? new Heat("heat-soon", "◔ " + soon + "/" + all)
                : all > 0 ? new Heat("heat-calm", "● " + all) : new Heat("heat-none", "");
    }
}
