package org.tongxin.migration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.tongxin.IntegrationTest;

/** How long a thousand cases take, by one worker. Run by name: {@code mvn test -Dtest=MoveBenchmark}. */
@IntegrationTest
class MoveBenchmark {

    private static final int CASES = 1000;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Test
    void aThousandCases() {
        MoveCity city = new MoveCity(beans);
        try {
            Owner.login();
            city.deploy("Task_Work", "办理", "wd");
            city.begin(CASES);
            city.deploy("Task_Work", "上门办理", "wd");
            Instant planned = Instant.now();
            MovePlan plan = city.plan(1, 2, Map.of());
            city.moves.preview(plan);
            Instant started = Instant.now();
            long id = city.moves.start(List.of(plan));
            city.worker.round();
            Instant done = Instant.now();
            System.out.printf(
                    "plan and preview %d ms, %d of %d moved in %.1f s%n",
                    Duration.between(planned, started).toMillis(),
                    city.change(id).done(),
                    CASES,
                    Duration.between(started, done).toMillis() / 1000.0);
        } finally {
            city.leave();
        }
    }
}
