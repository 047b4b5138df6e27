package org.tongxin.statistics.ui;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tongxin.statistics.StepMeasure;

/** A number of a step, in an address {@code process:step:measure}. */
record StepNumber(String processKey, String step, StepMeasure measure) {

    static @Nullable StepNumber parse(@Nullable String text) {
        String[] parts = text == null ? new String[0] : text.split(":", -1);
        return parts.length != 3
                ? null
                : Arrays.stream(StepMeasure.values())
                        .filter(measure -> measure.id().equals(parts[2]))
                        .findFirst()
                        .map(measure -> new StepNumber(parts[0], parts[1], measure))
                        .orElse(null);
    }

    @Override
    public String toString() {
        return processKey + ":" + step + ":" + measure.id();
    }
}
