package org.tongxin.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.IntegrationTest;
import org.tongxin.SecondNode;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Person;
import org.tongxin.wish.WishScenario;

/** Points are credited exactly once, whatever happens in between; the ledger is never changed and the balance is what it adds up to. */
@IntegrationTest
class PointsTest {

    private static final String MEMBER = WishScenario.MEMBER;

    @Autowired
    ApplicationContext context;

    @Autowired
    PointsLedger ledger;

    @Autowired
    PointsCheck check;

    @Autowired
    Ranking ranking;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    WishScenario wish;

    @BeforeEach
    void begin() {
        wish = new WishScenario(context);
    }

    @AfterEach
    void end() {
        wish.backHome();
        assertThat(check.differences()).isEmpty();
    }

    /** Fulfilled and confirmed; the step that credits waits for the job executor. */
    private CaseNumber confirmed() {
        CaseNumber number = wish.published();
        wish.claim(MEMBER, 1);
        wish.fulfilled(MEMBER);
        wish.rate(true);
        return number;
    }

    private List<Entry> entries(CaseNumber number) {
        return ledger.entries(wish.person(MEMBER), 1_000).stream()
                .filter(entry -> entry.number().equals(number))
                .toList();
    }

    @Test
    void aCrashAfterTheCreditAndBeforeItsCommitCreditsNothingAndTheRetryOnce() {
        CaseNumber number = confirmed();
        String job = wish.creditJob().getId();
        long before = ledger.balance(wish.person(MEMBER));
        new TransactionTemplate(transactions).executeWithoutResult(crash -> {
            wish.management().executeJob(job);
            assertThat(entries(number)).hasSize(1);
            crash.setRollbackOnly();
        });
        assertThat(entries(number)).isEmpty();
        assertThat(wish.result()).isNull();
        wish.management().executeJob(job);
        assertThat(entries(number)).extracting(Entry::points).containsExactly(10);
        assertThat(ledger.balance(wish.person(MEMBER))).isEqualTo(before + 10);
        assertThat(wish.result()).isEqualTo("granted");
    }

    @Test
    void whenTheLedgerWasWrittenAndTheEngineWasNotTheRetryCreditsNothingMore() {
        CaseNumber number = confirmed();
        // as if the ledger had been restored to a later state than the engine
        assertThat(ledger.credit(MEMBER, 10, "wish", number)).isTrue();
        wish.credit();
        assertThat(entries(number)).hasSize(1);
        assertThat(wish.result()).isEqualTo("granted");
    }

    @Test
    void theNodeDiesAfterTheConfirmationSoAnotherOneCredits() {
        CaseNumber number = confirmed();
        String job = wish.creditJob().getId();
        try (ConfigurableApplicationContext other = SecondNode.beside(context)) {
            other.getBean(ManagementService.class).executeJob(job);
        }
        assertThat(entries(number)).hasSize(1);
    }

    @Test
    void manyOnTwoNodesCreditTheSameFulfilmentOnce() throws Exception {
        CaseNumber number = confirmed();
        long before = ledger.balance(wish.person(MEMBER));
        ExecutorService workers = Executors.newFixedThreadPool(50);
        try (ConfigurableApplicationContext other = SecondNode.beside(context)) {
            List<PointsLedger> nodes = List.of(ledger, other.getBean(PointsLedger.class));
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Boolean>> credits = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                PointsLedger node = nodes.get(i % 2);
                credits.add(workers.submit(() -> {
                    start.await();
                    return node.credit(MEMBER, 10, "wish", number);
                }));
            }
            start.countDown();
            int credited = 0;
            for (Future<Boolean> credit : credits) {
                credited += credit.get() ? 1 : 0;
            }
            assertThat(credited).isEqualTo(1);
        } finally {
            workers.shutdownNow();
        }
        assertThat(entries(number)).hasSize(1);
        assertThat(ledger.balance(wish.person(MEMBER))).isEqualTo(before + 10);
    }

    @Test
    void theLedgerCannotBeChanged() {
        CaseNumber number = wish.wish();
        ledger.credit(MEMBER, 7, "wish", number);
        for (String change :
                List.of("update points_entry set points = 9", "delete from points_entry", "truncate points_entry")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("append-only");
        }
        assertThatThrownBy(() -> ledger.credit(MEMBER, 0, "wish", wish.wish()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ledger.credit(MEMBER, -5, "wish", wish.wish()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBalanceThatIsWrongIsFoundAndComputedAnew() {
        ledger.credit(MEMBER, 7, "wish", wish.wish());
        long right = ledger.balance(wish.person(MEMBER));
        jdbc.sql("update points_balance set points = points + 1000 where account = ?")
                .param(MEMBER)
                .update();
        assertThat(check.differences()).containsExactly(new PointsCheck.Difference(MEMBER, right + 1000, right));
        check.recompute();
        assertThat(check.differences()).isEmpty();
        assertThat(ledger.balance(wish.person(MEMBER))).isEqualTo(right);
    }

    @Test
    void inTheRankingOthersAreMaskedUnlessTheyWantToBeNamed() {
        Person member = wish.person(MEMBER);
        Person other = wish.person(WishScenario.OTHER);
        ledger.credit(MEMBER, 7, "wish", wish.wish());
        UnitCode grid = new UnitCode(WishScenario.GRID);
        assertThat(names(grid, other)).contains("曹**").doesNotContain("曹阳");
        assertThat(names(grid, member)).contains("曹阳");
        ranking.name(member, true);
        assertThat(names(grid, other)).contains("曹阳");
        ranking.name(member, false);
        assertThat(names(grid, other)).doesNotContain("曹阳");
    }

    private List<String> names(UnitCode grid, Person viewer) {
        return ranking.of(grid, viewer).stream().map(Rank::name).toList();
    }

    @Test
    void whoHasAsManyPointsSharesThePlaceAndOnlyThoseOfTheGridSeeIt() {
        UnitCode grid = new UnitCode(WishScenario.GRID);
        List<Rank> ranks = ranking.of(grid, wish.person(MEMBER));
        assertThat(ranks).isSortedAccordingTo((one, two) -> Long.compare(two.points(), one.points()));
        assertThat(ranks).filteredOn(Rank::own).hasSize(1);
        assertThatThrownBy(() -> ranking.of(grid, wish.person(WishScenario.FURTHER)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ranking.of(grid, wish.person("dispatcher"))).isInstanceOf(AccessDeniedException.class);
    }
}
