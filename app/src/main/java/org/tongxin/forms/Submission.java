package org.tongxin.forms;

import java.util.EnumMap;
import java.util.Map;

/** What somebody submitted, accepted: for each destination its values as a tree of maps, lists, texts, numbers (Long or Double) and booleans. */
public record Submission(Map<Destination, Map<String, Object>> values) {

    /** Nothing was asked. */
    public static final Submission NOTHING = new Submission(Map.of());

    public Submission {
        // Not the constructor that copies, which refuses an empty map
        Map<Destination, Map<String, Object>> copy = new EnumMap<>(Destination.class);
        copy.putAll(values);
        values = copy;
    }

    /** The values that go there; empty when there are none. A null value means: nothing was filled in. */
    public Map<String, Object> of(Destination destination) {
        return values.getOrDefault(destination, Map.of());
    }

    /** The destinations and sizes only: values may be private. */
    @Override
    public String toString() {
        return "Submission" + values.keySet();
    }
}
