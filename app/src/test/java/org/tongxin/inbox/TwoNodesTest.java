package org.tongxin.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.tongxin.IntegrationTest;
import org.tongxin.SecondNode;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.organization.Organization;
import org.tongxin.workflow.WorkTasks;

/** Two nodes of the application, each with its own engine and its own pool, on one database. */
@IntegrationTest
class TwoNodesTest {

    private static final int ROUNDS = 20;

    @Autowired
    InboxCases cases;

    @Autowired
    CaseFiles files;

    @Autowired
    Organization organization;

    @Autowired
    WorkTasks here;

    @Autowired
    DataSource pool;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ApplicationContext context;

    @Test
    void ofTwoWhoClaimAtTheSameInstantOnTwoNodesExactlyOneHasIt() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        try (ConfigurableApplicationContext other = SecondNode.beside(context)) {
            assertThat(address(other.getBean(DataSource.class))).isEqualTo(address(pool));
            assertThat(other.getBean(DataSource.class)).isNotSameAs(pool);
            assertThat(other.getBean(ProcessEngine.class)).isNotSameAs(engine);
            WorkTasks there = other.getBean(WorkTasks.class);
            for (int round = 0; round < ROUNDS; round++) {
                CaseNumber contested = cases.open("两台服务器抢单" + round, null);
                String task = cases.task(contested).id();
                CyclicBarrier together = new CyclicBarrier(2);
                var answers = people.invokeAll(List.of(
                        claim(here, "party-member", task, together), claim(there, "party-member-2", task, together)));
                Refused first = answers.get(0).get();
                Refused second = answers.get(1).get();
                assertThat(Stream.of(first == null, second == null)).containsExactlyInAnyOrder(true, false);
                String winner = first == null ? "party-member" : "party-member-2";
                Refused told = first == null ? second : first;
                assertThat(told.key()).isEqualTo("task.taken");
                assertThat(told.arguments())
                        .containsExactly(
                                organization.person(winner).orElseThrow().displayName());
                assertThat(there.find(task).orElseThrow().assignee()).isEqualTo(winner);
                assertThat(files.timeline(contested).stream().map(TimelineEntry::kind))
                        .containsOnlyOnce("claimed");
            }
        } finally {
            people.shutdownNow();
        }
    }

    private static String address(DataSource source) {
        return ((HikariDataSource) source).getJdbcUrl();
    }

    private static Callable<@Nullable Refused> claim(
            WorkTasks node, String person, String task, CyclicBarrier together) {
        return () -> {
            together.await();
            try {
                node.claim(task, person);
                return null;
            } catch (Refused refused) {
                return refused;
            }
        };
    }
}
