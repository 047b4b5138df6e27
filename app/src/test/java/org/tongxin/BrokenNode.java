package org.tongxin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A node that dies in the middle of a transaction: it comes to something that somebody else has locked, and while it waits there its connection is cut. */
public final class BrokenNode {

    private BrokenNode() {}

    /**
     * @param here of a node that lives
     * @param lock what the transaction will come to, in SQL
     * @param work of the node that dies
     * @return what the work failed with; null when it did not
     */
    public static @Nullable Throwable dies(BeanFactory here, String lock, Runnable work) {
        JdbcClient jdbc = here.getBean(JdbcClient.class);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        CompletableFuture<Void> node = here.getBean(TransactionTemplate.class).execute(status -> {
            here.getBean(JdbcTemplate.class).execute(lock);
            int holder =
                    jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
            CompletableFuture<Void> working = CompletableFuture.runAsync(() -> {
                try {
                    work.run();
                } catch (RuntimeException broken) {
                    failure.set(broken);
                }
            });
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> working.isDone() || !waiting(jdbc, holder).isEmpty());
            assertThat(waiting(jdbc, holder)).as("it waits for what is locked").hasSize(1);
            waiting(jdbc, holder)
                    .forEach(backend -> jdbc.sql("select pg_terminate_backend(?)")
                            .param(backend)
                            .query(Boolean.class)
                            .single());
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> waiting(jdbc, holder).isEmpty());
            return working;
        });
        Objects.requireNonNull(node).join();
        return failure.get();
    }

    private static List<Integer> waiting(JdbcClient jdbc, int holder) {
        return jdbc.sql("select pid from pg_stat_activity where ? = any (pg_blocking_pids(pid))")
                .param(holder)
                .query(Integer.class)
                .list();
    }
}
