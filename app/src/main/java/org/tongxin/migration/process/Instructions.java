package org.tongxin.migration.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;

/**
 * What a plan says for one version, as it is kept with a change.
 *
 * @param from id of the definition in which the cases run
 */
record Instructions(String from, String to, List<Instructions.Pair> pairs) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Instructions>> LIST = new TypeReference<>() {};

    /** @param update whether what is waited for is what the target says, such as the name of a message; never for timers, which keep their dates */
    record Pair(String source, String target, boolean update) {}

    /**
     * @throws org.camunda.bpm.engine.migration.MigrationPlanValidationException when it makes no sense
     */
    MigrationPlan plan(RuntimeService runtime) {
        MigrationPlanBuilder builder = runtime.createMigrationPlan(from, to);
        for (Pair pair : pairs) {
            var mapped = builder.mapActivities(pair.source, pair.target);
            if (pair.update) {
                mapped.updateEventTrigger();
            }
        }
        return builder.build();
    }

    /** The first of the places that has nowhere to go. */
    Optional<String> without(List<String> places) {
        return places.stream()
                .filter(place -> pairs.stream().noneMatch(pair -> pair.source.equals(place)))
                .findFirst();
    }

    static String written(List<Instructions> all) {
        try {
            return JSON.writeValueAsString(all);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    static List<Instructions> read(String written) {
        try {
            return JSON.readValue(written, LIST);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
