package org.tongxin.modeling.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tongxin.IntegrationTest;
import org.tongxin.deadline.TimeTravel;
import org.tongxin.modeling.Deployments;
import org.tongxin.modeling.Draft;
import org.tongxin.modeling.ModelCatalogue;
import org.tongxin.modeling.ModelKind;
import org.tongxin.modeling.ScheduledDeployment;
import org.tongxin.modeling.ScheduledDeployment.State;
import org.tongxin.notification.Notices;
import org.tongxin.organization.Organization;

/** Deployments at a later time: checked again then, done once, cancelled before, and told when they fail. */
@IntegrationTest
class ScheduledDeploymentTest {

    @Autowired
    Deployments deployments;

    @Autowired
    ModelCatalogue catalogue;

    @Autowired
    ScheduledRounds rounds;

    @Autowired
    Notices notices;

    @Autowired
    Organization organization;

    @Autowired
    TimeTravel time;

    @Autowired
    Clock clock;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    Newest newest;
    int before;

    @BeforeEach
    void begin() {
        OwnersTurn.as("process-owner");
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        newest = new Newest(repository, jdbc);
        before = newest.version("officials");
    }

    @AfterEach
    void end() {
        newest.close();
        time.setOffset(Duration.ZERO);
        SecurityContextHolder.clearContext();
        LocaleContextHolder.resetLocaleContext();
    }

    private void scheduled(String name) {
        Draft draft = deployments.check(OfficialsFiles.renamed(name), List.of());
        deployments.schedule(draft, "周末生效", clock.instant().plus(Duration.ofHours(20)));
    }

    /** As the program: nobody is logged in. */
    private void later() {
        time.forward(Duration.ofHours(21));
        SecurityContextHolder.clearContext();
        rounds.round();
        OwnersTurn.as("process-owner");
    }

    @Test
    void whatWaitsIsDeployedAtItsTimeInTheNameOfWhoAskedForIt() {
        scheduled("约时间");
        rounds.round();
        assertThat(newest.version("officials")).isEqualTo(before);
        assertThat(only().state()).isEqualTo(State.WAITING);
        assertThat(only().files()).contains("officials.bpmn", "officials-start.form");
        later();
        assertThat(only().state()).isEqualTo(State.DONE);
        var now = catalogue.newest(ModelKind.PROCESS, "officials").orElseThrow();
        assertThat(now.version()).isEqualTo(before + 1);
        assertThat(now.origin().person()).isEqualTo("process-owner");
        assertThat(now.origin().reason()).isEqualTo("周末生效");
        rounds.round();
        assertThat(newest.version("officials")).isEqualTo(before + 1);
    }

    @Test
    void twoNodesDoItOnce() throws Exception {
        scheduled("约时间");
        time.forward(Duration.ofHours(21));
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Callable<Void> node = () -> {
                together.await();
                rounds.round();
                return null;
            };
            for (var answer : nodes.invokeAll(List.of(node, node))) {
                answer.get();
            }
        } finally {
            nodes.shutdownNow();
        }
        assertThat(newest.version("officials")).isEqualTo(before + 1);
        assertThat(only().state()).isEqualTo(State.DONE);
    }

    @Test
    void aCancelledOneIsNotDeployed() {
        scheduled("约时间");
        long id = only().id();
        deployments.cancel(id);
        later();
        assertThat(only().state()).isEqualTo(State.CANCELLED);
        assertThat(newest.version("officials")).isEqualTo(before);
        assertThatThrownBy(() -> deployments.cancel(id)).hasMessage("models.schedule.over");
    }

    @Test
    void whatNobodyMayDeployThenLeavesTheReasonAndANotice() {
        scheduled("约时间");
        deployments.deploy(deployments.check(OfficialsFiles.renamed("约地点"), List.of()), "先改了");
        int deploymentsBefore = repository.createDeploymentQuery().list().size();
        var owner = organization.person("process-owner").orElseThrow();
        int unread = notices.unread(owner);
        later();
        assertThat(only().state()).isEqualTo(State.FAILED);
        assertThat(only().problem()).contains("officials.bpmn", "不是最新");
        assertThat(repository.createDeploymentQuery().list()).hasSize(deploymentsBefore);
        assertThat(newest.version("officials")).isEqualTo(before + 1);
        assertThat(notices.unread(owner)).isEqualTo(unread + 1);
        var notice = notices.latest(owner, 1).get(0);
        assertThat(notice.kind()).isEqualTo("models.schedule-failed");
        assertThat(notice.target()).isEqualTo("models?tab=deploy");
        rounds.round();
        assertThat(notices.unread(owner)).isEqualTo(unread + 1);
    }

    @Test
    void theRulesOfThatDayCount() {
        scheduled("约时间");
        jdbc.sql("update model_schedule set files = ?")
                .param(org.tongxin.modeling.ZipFiles.write(OfficialsFiles.with(
                        OfficialsFiles.all(), "value=\"officials.handle\"", "value=\"officials.gone\"")))
                .update();
        later();
        assertThat(only().state()).isEqualTo(State.FAILED);
        assertThat(only().problem()).contains("Task_Handle", "[limit-unknown]");
        assertThat(newest.version("officials")).isEqualTo(before);
    }

    @Test
    void whoMayNotDeployAnyMoreDoesNot() {
        scheduled("约时间");
        jdbc.sql("update model_schedule set person = 'dispatcher'").update();
        later();
        assertThat(only().state()).isEqualTo(State.FAILED);
        assertThat(only().problem()).contains("不是流程管理员");
        assertThat(newest.version("officials")).isEqualTo(before);
    }

    @Test
    void aFaultHoldsUpNoOther() {
        scheduled("约时间");
        jdbc.sql("update model_schedule set base = 'null'").update();
        scheduled("约地点");
        later();
        assertThat(deployments.scheduled())
                .extracting(ScheduledDeployment::state)
                .containsExactlyInAnyOrder(State.FAILED, State.DONE);
        assertThat(newest.version("officials")).isEqualTo(before + 1);
    }

    @Test
    void whatIsWrongDoesNotEvenWait() {
        Draft draft = deployments.check(
                OfficialsFiles.with(OfficialsFiles.diagram(), "value=\"officials.handle\"", "value=\"officials.gone\""),
                List.of());
        assertThatThrownBy(
                        () -> deployments.schedule(draft, "周末", clock.instant().plus(Duration.ofDays(1))))
                .isInstanceOf(org.tongxin.modeling.ModelRefused.class);
        assertThat(deployments.scheduled()).isEmpty();
    }

    @Test
    void thePastIsNoTimeToDeployAt() {
        Draft draft = deployments.check(OfficialsFiles.renamed("约时间"), List.of());
        assertThatThrownBy(() -> deployments.schedule(draft, "晚了", clock.instant()))
                .hasMessage("models.schedule.past");
    }

    private ScheduledDeployment only() {
        List<ScheduledDeployment> all = deployments.scheduled();
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
