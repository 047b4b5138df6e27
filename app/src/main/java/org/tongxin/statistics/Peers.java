package org.tongxin.statistics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How the units of the same level in the city do, without saying which does how.
 *
 * @param shares of a measure, of each other unit that has cases for it, the smallest first; two at least, so that none can be told from the mean
 * @param mean of these, 0–1
 * @param rank of the unit itself among all of them, 1 is the best
 */
public record Peers(List<Double> shares, double mean, int rank) {

    private static final int FEWEST = 2;

    static Optional<Peers> of(Measure measure, String own, Map<String, Numbers> units) {
        Numbers mine = units.get(own);
        if (measure.isCount() || mine == null || mine.of(measure).share().isEmpty()) {
            return Optional.empty();
        }
        double share = mine.of(measure).share().getAsDouble();
        List<Double> others = units.entrySet().stream()
                .filter(unit -> !unit.getKey().equals(own))
                .map(unit -> unit.getValue().of(measure).share())
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .sorted()
                .toList();
        if (others.size() < FEWEST) {
            return Optional.empty();
        }
        double mean = others.stream().mapToDouble(other -> other).average().orElseThrow();
        long better = others.stream()
                .filter(other -> measure.moreIsWorse() ? other < share : other > share)
                .count();
        return Optional.of(new Peers(others, mean, (int) better + 1));
    }
}
