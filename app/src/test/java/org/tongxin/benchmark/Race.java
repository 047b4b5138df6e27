package org.tongxin.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Several ways to do the same, one after the other in each iteration, so that what else the machine does meets them all; what counts are their ratios. */
final class Race {

    private final Map<String, Callable<?>> runners = new LinkedHashMap<>();
    private final Map<String, double[]> times = new LinkedHashMap<>();

    Race add(String name, Callable<?> runner) {
        runners.put(name, runner);
        return this;
    }

    Race run(int warmUps, int iterations) throws Exception {
        List<String> names = new ArrayList<>(runners.keySet());
        names.forEach(name -> times.put(name, new double[iterations]));
        for (int i = -warmUps; i < iterations; i++) {
            for (int k = 0; k < names.size(); k++) {
                // who comes first changes
                String name = names.get(Math.floorMod(i + k, names.size()));
                long begin = System.nanoTime();
                runners.get(name).call();
                long took = System.nanoTime() - begin;
                if (i >= 0) {
                    times(name)[i] = took / 1e6;
                }
            }
        }
        return this;
    }

    private double[] times(String name) {
        double[] known = times.get(name);
        if (known == null) {
            throw new IllegalArgumentException(name);
        }
        return known;
    }

    double median(String name) {
        return part(times(name), 0.5);
    }

    /** Median, 10th and 90th percentile of one divided by the other in the same iteration. */
    double[] ratio(String one, String other) {
        double[] ratios = new double[times(one).length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = times(one)[i] / times(other)[i];
        }
        return new double[] {part(ratios, 0.5), part(ratios, 0.1), part(ratios, 0.9)};
    }

    private static double part(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
