package org.tongxin.modeling.dryrun.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What messages may bring, where nobody fills in a form for it: content and not, accepted and not. */
final class Answers {

    private static final Map<String, List<Object>> KNOWN =
            Map.of("stars", List.of(5, 1), "solved", List.of(true, false), "confirmed", List.of("accept", "reject"));

    private Answers() {}

    static List<Map<String, Object>> of(List<String> brings) {
        return brings.stream().anyMatch(KNOWN::containsKey)
                ? List.of(of(brings, 0), of(brings, 1))
                : List.of(of(brings, 0));
    }

    private static Map<String, Object> of(List<String> brings, int which) {
        Map<String, Object> values = new HashMap<>();
        KNOWN.forEach((name, known) -> {
            if (brings.contains(name)) {
                values.put(name, known.get(which));
            }
        });
        return values;
    }
}
