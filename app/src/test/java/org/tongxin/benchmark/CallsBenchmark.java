package org.tongxin.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.context.ConfigurableApplicationContext;

/** What goes to the database when a case is filed and when a task is completed. */
final class CallsBenchmark {

    private final ConfigurableApplicationContext application;
    private final JdbcCalls calls;

    CallsBenchmark(ConfigurableApplicationContext application, JdbcCalls calls) {
        this.application = application;
        this.calls = calls;
    }

    void run(boolean statements) throws Exception {
        Work work = new Work(application, new Random(5));
        work.intake();
        print("intake", calls.count(work::intake), statements);
        work.completion().call();
        print("completion", calls.count(work.completion()), statements);
        String plain = work.bareTask();
        print(
                "completion by the engine alone",
                calls.count(() -> Quiet.ly(() -> {
                    work.bare(plain);
                    return plain;
                })),
                statements);
        var unprojected = work.completion();
        print("completion without projections", calls.count(() -> Quiet.ly(unprojected)), statements);
    }

    private static void print(String what, JdbcCalls.Counted counted, boolean statements) {
        Report.number(what + ": JDBC calls", counted.calls());
        Report.number(what + ": rows", counted.rows());
        if (statements) {
            List<Map.Entry<String, Integer>> entries =
                    counted.statements().entrySet().stream().toList();
            entries.forEach(entry -> System.out.printf(
                    "    %3d %s%n",
                    entry.getValue(),
                    entry.getKey().length() > 210 ? entry.getKey().substring(0, 210) : entry.getKey()));
        }
    }
}
