package org.tongxin.benchmark;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** How PostgreSQL carries a prepared statement out when it has made one plan for all values, and how many pages it touches for it. */
final class Plans {

    private static final Pattern HIT = Pattern.compile("shared (?:hit=(\\d+))?(?: ?read=(\\d+))?");

    private Plans() {}

    record Plan(String text) {

        /** Of the statement as a whole: the first line that says. */
        int buffers() {
            Matcher matcher = HIT.matcher(text.substring(text.indexOf("Buffers:")));
            if (!matcher.find()) {
                return 0;
            }
            return number(matcher.group(1)) + number(matcher.group(2));
        }

        private static int number(@org.jspecify.annotations.Nullable String digits) {
            return digits == null ? 0 : Integer.parseInt(digits);
        }
    }

    /** @param values for the question marks, in order */
    static Plan explain(JdbcTemplate template, String sql, Object... values) {
        StringBuilder numbered = new StringBuilder();
        int next = 1;
        for (char c : sql.toCharArray()) {
            numbered.append(c == '?' ? "$" + next++ : String.valueOf(c));
        }
        String list = Arrays.stream(values).map(Plans::literal).collect(Collectors.joining(", "));
        return template.execute((ConnectionCallback<Plan>) connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("set plan_cache_mode = force_generic_plan");
                statement.execute("prepare looked_at as " + numbered);
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < 2; i++) {
                    text.setLength(0);
                    try (var rows = statement.executeQuery(
                            "explain (analyze, buffers, costs off, timing off) execute looked_at(" + list + ")")) {
                        while (rows.next()) {
                            text.append(rows.getString(1)).append('\n');
                        }
                    }
                }
                statement.execute("deallocate looked_at");
                statement.execute("reset plan_cache_mode");
                return new Plan(text.toString());
            }
        });
    }

    private static String literal(Object value) {
        return value instanceof Number
                ? value.toString()
                : "'" + value.toString().replace("'", "''") + "'";
    }
}
