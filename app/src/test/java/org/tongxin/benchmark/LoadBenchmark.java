package org.tongxin.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * People in their inboxes, at the level of HTTP: each has a session, asks for a page as a browser does, and thinks in between. Completing is asked of the service
 * behind the button, while the pages of the others hear of it.
 */
final class LoadBenchmark {

    private static final Duration THINKING = Duration.ofSeconds(10);

    private final ConfigurableApplicationContext application;
    private final JdbcClient jdbc;

    LoadBenchmark(ConfigurableApplicationContext application) {
        this.application = application;
        this.jdbc = application.getBean(JdbcClient.class);
    }

    void run(int users, Duration how) throws Exception {
        String address = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
        List<String> names = jdbc.sql("""
                        select 'dispatcher.' || substr(inbox_key, 17) from inbox_entry where inbox_key like 'open:dispatcher@%' group by inbox_key order by count(*) desc
                        """).query(String.class).list();
        long before = used();
        List<BrowserSession> sessions = new ArrayList<>();
        for (int i = 0; i < users; i++) {
            BrowserSession session = new BrowserSession(address, names.get(i % names.size()));
            session.open("inbox");
            sessions.add(session);
        }
        System.out.printf("%d sessions, %,d kB each%n", users, (used() - before) / users / 1024);
        Work work = new Work(application, new Random(11));
        List<double[]> inbox = java.util.Collections.synchronizedList(new ArrayList<>());
        List<double[]> task = java.util.Collections.synchronizedList(new ArrayList<>());
        List<double[]> complete = java.util.Collections.synchronizedList(new ArrayList<>());
        long end = System.nanoTime() + how.toNanos();
        ExecutorService people = Executors.newFixedThreadPool(users);
        List<Callable<Object>> days = new ArrayList<>();
        for (BrowserSession session : sessions) {
            days.add(() -> {
                Thread.sleep(ThreadLocalRandom.current().nextLong(THINKING.toMillis()));
                while (System.nanoTime() < end) {
                    timed(inbox, () -> session.open("inbox"));
                    think();
                    timed(task, () -> session.open("inbox/" + session.task()));
                    think();
                    Callable<?> completion = work.completion();
                    timed(complete, completion);
                    think();
                }
                return session;
            });
        }
        for (var done : people.invokeAll(days)) {
            done.get();
        }
        people.shutdown();
        print("opening the inbox", inbox);
        print("opening a task", task);
        print("completing a task", complete);
        System.out.printf("%d sessions, %,d kB each after work%n", users, (used() - before) / users / 1024);
    }

    private static void think() throws InterruptedException {
        Thread.sleep(THINKING.toMillis() / 2 + ThreadLocalRandom.current().nextLong(THINKING.toMillis()));
    }

    private static void timed(List<double[]> times, Callable<?> work) throws Exception {
        long begin = System.nanoTime();
        work.call();
        times.add(new double[] {(System.nanoTime() - begin) / 1e6});
    }

    private static void print(String what, List<double[]> times) {
        double[] sorted = times.stream().mapToDouble(time -> time[0]).sorted().toArray();
        System.out.printf(
                "%-24s %5d times, median %.0f ms, 95%% within %.0f ms, longest %.0f ms%n",
                what,
                sorted.length,
                sorted[sorted.length / 2],
                sorted[(int) (sorted.length * 0.95)],
                Arrays.stream(sorted).max().orElse(0));
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(200);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
