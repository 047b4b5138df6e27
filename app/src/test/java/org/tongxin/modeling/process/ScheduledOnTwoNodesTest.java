package org.tongxin.modeling.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.BrokenNode;
import org.tongxin.IntegrationTest;
import org.tongxin.SecondNode;
import org.tongxin.deadline.TimeTravel;
import org.tongxin.modeling.Deployments;
import org.tongxin.modeling.ScheduledDeployment.State;

/** Two nodes of the application look for deployments that are due; one of them dies in the middle of one. */
@IntegrationTest
class ScheduledOnTwoNodesTest {

    private static final Duration LATER = Duration.ofHours(21);

    @Autowired
    Deployments deployments;

    @Autowired
    ScheduledRounds rounds;

    @Autowired
    TimeTravel time;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @RegisterExtension
    final OwnersTurn owner = new OwnersTurn();

    private int before;

    @BeforeEach
    void begin() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        before = owner.version("officials");
    }

    @AfterEach
    void end() {
        time.setOffset(Duration.ZERO);
        LocaleContextHolder.resetLocaleContext();
    }

    private void scheduled(String name) {
        deployments.schedule(
                deployments.check(OfficialsFiles.renamed(name), List.of()),
                "周末生效",
                clock.instant().plus(Duration.ofHours(20)));
    }

    private List<State> states() {
        return deployments.scheduled().stream().map(each -> each.state()).toList();
    }

    @Test
    void ofTwoNodesAtTheSameInstantOneDeploys() throws Exception {
        scheduled("约时间");
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try (ConfigurableApplicationContext other = SecondNode.beside(context)) {
            ScheduledRounds there = other.getBean(ScheduledRounds.class);
            time.setOffset(LATER);
            other.getBean(TimeTravel.class).setOffset(LATER);
            CyclicBarrier together = new CyclicBarrier(2);
            for (var answer : nodes.invokeAll(List.of(round(rounds, together), round(there, together)))) {
                answer.get();
            }
            assertThat(there.getClass()).isEqualTo(ScheduledRounds.class);
            assertThat(owner.version("officials")).isEqualTo(before + 1);
            assertThat(states()).containsExactly(State.DONE);
            for (ProcessEngine node :
                    List.of(context.getBean(ProcessEngine.class), other.getBean(ProcessEngine.class))) {
                assertThat(node.getRepositoryService()
                                .createProcessDefinitionQuery()
                                .processDefinitionKey("officials")
                                .latestVersion()
                                .singleResult()
                                .getVersion())
                        .as("both nodes see it")
                        .isEqualTo(before + 1);
            }
        } finally {
            nodes.shutdownNow();
        }
    }

    private static Callable<Void> round(ScheduledRounds node, CyclicBarrier together) {
        return () -> {
            together.await();
            node.round();
            return null;
        };
    }

    @Test
    void whatANodeThatDiesWasDeployingLeavesNothingAndTheNextRoundDeploysIt() {
        scheduled("约时间");
        List<String> tables = List.of("act_re_deployment", "act_re_procdef", "act_ge_bytearray", "model_deployment");
        List<Long> rows = tables.stream().map(this::rows).toList();
        try (ConfigurableApplicationContext dying = SecondNode.beside(context)) {
            // due for that node only, so that this one does not take it over before we have looked
            dying.getBean(TimeTravel.class).setOffset(LATER);
            ScheduledRounds there = dying.getBean(ScheduledRounds.class);
            Throwable died = BrokenNode.dies(context, "lock table model_deployment in share mode", there::round);
            assertThat(died).isNotNull();
        }
        assertThat(states()).containsExactly(State.WAITING);
        assertThat(tables.stream().map(this::rows).toList()).isEqualTo(rows);
        assertThat(owner.version("officials")).isEqualTo(before);

        time.setOffset(LATER);
        rounds.round();
        assertThat(states()).containsExactly(State.DONE);
        assertThat(owner.version("officials")).isEqualTo(before + 1);
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
