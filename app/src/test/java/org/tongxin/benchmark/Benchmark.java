package org.tongxin.benchmark;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.deadline.TimeTravel;

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
            goBack(application, Duration.ofSeconds(1));
            Report.machine(application.getBean(JdbcClient.class));
            if (parts.contains("inbox")) {
                new InboxBenchmark(application).run(iterations);
            }
            if (parts.contains("search")) {
                new SearchBenchmark(application).run(iterations / 2);
            }
            if (parts.contains("timers")) {
                // In an hour's work no other timer becomes due
                goBack(application, Duration.ofHours(1));
                new TimerBenchmark(application, calls).run(3);
                goBack(application, Duration.ofSeconds(1));
            }
            if (parts.contains("calls")) {
                new CallsBenchmark(application, calls).run(options.containsKey("statements"));
            }
            if (parts.contains("load")) {
                new LoadBenchmark(application)
                        .run(
                                Integer.parseInt(options.getOrDefault("users", "100")),
                                Duration.ofSeconds(Long.parseLong(options.getOrDefault("seconds", "90"))));
            }
            if (parts.contains("work")) {
                new WorkBenchmark(application).run(iterations / 2);
            }
        }
        System.exit(0);
    }

    /** To before the first timer: no time has passed in the city since it was made. */
    private static void goBack(ConfigurableApplicationContext application, Duration before) {
        Timestamp first = application
                .getBean(JdbcClient.class)
                .sql("select min(duedate_) from act_ru_job where retries_ > 0")
                .query(Timestamp.class)
                .single();
        Instant then = first.toInstant().minus(before);
        if (then.isBefore(Instant.now())) {
            application.getBean(TimeTravel.class).setOffset(Duration.between(Instant.now(), then));
        }
    }
}
