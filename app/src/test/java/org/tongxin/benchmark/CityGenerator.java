package org.tongxin.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes a city: {@code --tasks=10000} open tasks, {@code --closed=…} closed cases (a quarter of the tasks unless said), {@code --seed=1}, into the empty
 * PostgreSQL at {@code --url=jdbc:postgresql://…} or an own one in {@code --directory=target/city-<tasks>}. See docs/performance.md.
 */
public final class CityGenerator {

    private CityGenerator() {}

    public static void main(String[] args) throws Exception {
        Map<String, String> options = options(args);
        int tasks = Integer.parseInt(options.getOrDefault("tasks", "10000"));
        int closed = Integer.parseInt(options.getOrDefault("closed", String.valueOf(tasks / 4)));
        int each = Integer.parseInt(options.getOrDefault("prototypes", "45"));
        long seed = Long.parseLong(options.getOrDefault("seed", "1"));
        Path directory = Path.of(options.getOrDefault("directory", "target/city-" + tasks));
        try (CityDatabase database = CityDatabase.of(options.get("url"), directory);
                var application = database.application()) {
            application.getBean(City.class).fill(new City.Size(tasks, closed, each, seed, options.containsKey("lean")));
        }
        System.exit(0);
    }

    /** {@code --name=value}. */
    static Map<String, String> options(String[] args) {
        Map<String, String> options = new HashMap<>();
        Arrays.stream(args)
                .filter(arg -> arg.startsWith("--") && arg.contains("="))
                .map(arg -> arg.substring(2).split("=", 2))
                .forEach(option -> options.put(option[0], option[1]));
        return options;
    }
}
