package org.tongxin.benchmark;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures the application in a generated city beside the stock engine and beside the least that the database can do: {@code --directory} or {@code --url} as
 * for {@link CityGenerator}, {@code --iterations=200}, {@code --only=inbox,search,…}. See docs/performance.md.
 */
public final class Benchmark {

    private Benchmark() {}

    public static void main(String[] args) throws Exception {
        Map<String, String> options = CityGenerator.options(args);
        int iterations = Integer.parseInt(options.getOrDefault("iterations", "200"));
        Set<String> parts = Set.of(options.getOrDefault("only", "inbox").split(","));
        Path directory = Path.of(options.getOrDefault("directory", "target/city-10000"));
        JdbcCalls calls = new JdbcCalls();
        try (CityDatabase database = CityDatabase.of(options.get("url"), directory);
                var application = database.application(Set.of(calls, new Quiet()))) {
            Report.machine(application.getBean(JdbcClient.class));
            if (parts.contains("inbox")) {
                new InboxBenchmark(application).run(iterations);
            }
            if (parts.contains("search")) {
                new SearchBenchmark(application).run(iterations / 2);
            }
            if (parts.contains("timers")) {
                new TimerBenchmark(application, calls).run(5);
            }
            if (parts.contains("work")) {
                new WorkBenchmark(application).run(iterations / 2);
            }
            if (parts.contains("calls")) {
                new CallsBenchmark(application, calls).run(options.containsKey("statements"));
            }
        }
        System.exit(0);
    }
}
