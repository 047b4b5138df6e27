package org.tongxin.modeling.dryrun;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What messages may bring, where nobody fills in a form for it: content and not, accepted and not. */
public final class Answers {

    private static final Map<String, List<Object>> KNOWN =
            Map.of("stars", List.of(5, 1), "solved", List.of(true, false), "confirmed", List.of("accept", "reject"));

    private Answers() {}

    /** @param name in the diagrams' language; empty when there is only one */
    public record Answer(String name, Map<String, Object> brings) {

        public String of(String message) {
            return name.isEmpty() ? message : message + "：" + name;
        }
    }

    public static List<Answer> of(List<String> brings) {
        return brings.stream().anyMatch(KNOWN::containsKey)
                ? List.of(new Answer("满意", values(brings, 0)), new Answer("不满意", values(brings, 1)))
                : List.of(new Answer("", Map.of()));
    }

    /** Whether people know what such a variable is. */
    public static boolean known(String variable) {
        return KNOWN.containsKey(variable);
    }

    /** What the variable usually is; empty when nobody knows. */
    public static String usual(String variable) {
        return known(variable) ? String.valueOf(values(List.of(variable), 0).get(variable)) : "";
    }

    private static Map<String, Object> values(List<String> brings, int which) {
        Map<String, Object> values = new HashMap<>();
        KNOWN.forEach((name, known) -> {
            if (brings.contains(name)) {
                values.put(name, known.get(which));
            }
        });
        return values;
    }
}
