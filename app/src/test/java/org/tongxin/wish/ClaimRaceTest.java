package org.tongxin.wish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.IntegrationTest;
import org.tongxin.SecondNode;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;

/** A thousand people press the button at the same instant, on two nodes with a connection pool each. */
@IntegrationTest
class ClaimRaceTest {

    private static final int CLAIMS = 1_000;

    @Autowired
    ApplicationContext context;

    @Autowired
    Organization organization;

    @Autowired
    JdbcClient jdbc;

    WishScenario wish;

    @BeforeEach
    void begin() {
        wish = new WishScenario(context);
    }

    @AfterEach
    void end() {
        wish.backHome();
    }

    @Test
    void ofAThousandClaimsOnTwoNodesExactlyOneWinsAndEverybodyElseIsToldWhoWasFirst() throws Exception {
        CaseNumber number = wish.published();
        List<Person> volunteers = organization.holders(new RoleAt("party-member", new UnitCode(WishScenario.GRID)));
        assertThat(volunteers).hasSizeGreaterThan(10);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(CLAIMS);
        try (ConfigurableApplicationContext other = SecondNode.beside(context)) {
            List<Wall> nodes = List.of(wish.wall, other.getBean(Wall.class));
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < CLAIMS; i++) {
                Person person = volunteers.get(i % volunteers.size());
                Wall node = nodes.get(i % nodes.size());
                answers.add(people.submit(() -> {
                    start.await();
                    return claim(node, person, number);
                }));
            }
            start.countDown();
            List<Person> winners = new ArrayList<>();
            List<Refused> told = new ArrayList<>();
            for (Future<Answer> answer : answers) {
                Answer given = answer.get();
                if (given.refused() == null) {
                    winners.add(given.person());
                } else {
                    told.add(given.refused());
                }
            }
            assertThat(winners).hasSize(1);
            assertThat(told).hasSize(CLAIMS - 1).allSatisfy(refused -> {
                assertThat(refused.key()).isEqualTo("wish.taken");
                assertThat(refused.arguments()).containsExactly(winners.get(0).displayName());
            });
            assertThat(wish.workTask("Task_Fulfil").assignee())
                    .isEqualTo(winners.get(0).name());
            assertThat(wish.timeline())
                    .filteredOn(entry -> entry.kind().equals("claimed"))
                    .extracting(TimelineEntry::actor)
                    .containsExactly("dispatcher", winners.get(0).name());
            assertThat(jdbc.sql("select count(*) from wish_claim where case_number = ?")
                            .param(number.value())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        } finally {
            people.shutdownNow();
        }
    }

    private record Answer(
            Person person,
            @org.jspecify.annotations.Nullable Refused refused) {}

    private Answer claim(Wall node, Person person, CaseNumber number) {
        try {
            node.claim(person, number, wish.today().plusDays(1));
            return new Answer(person, null);
        } catch (Refused refused) {
            return new Answer(person, refused);
        }
    }

    /** The timer that hands the wish to the community goes off while people claim: one of the two happens, and everybody hears which. */
    @Test
    void aTimerThatTakesTheWishAwayInTheSameInstantLosesOrWinsCleanly() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(9);
        try {
            for (int round = 0; round < 10; round++) {
                CaseNumber number = wish.published();
                String timer = wish.management()
                        .createJobQuery()
                        .processInstanceId(wish.instance().getId())
                        .activityId("Timer_Unclaimed")
                        .singleResult()
                        .getId();
                CountDownLatch start = new CountDownLatch(1);
                Future<Boolean> taken = people.submit(() -> {
                    start.await();
                    try {
                        wish.management().executeJob(timer);
                        return true;
                    } catch (RuntimeException lost) {
                        return false; // the job executor would find the job gone
                    }
                });
                List<Future<Answer>> answers = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    Person person = wish.person(i % 2 == 0 ? WishScenario.MEMBER : WishScenario.OTHER);
                    answers.add(people.submit(() -> {
                        start.await();
                        return claim(wish.wall, person, number);
                    }));
                }
                start.countDown();
                List<Refused> told = new ArrayList<>();
                for (Future<Answer> answer : answers) {
                    Refused refused = answer.get().refused();
                    if (refused != null) {
                        told.add(refused);
                    }
                }
                boolean community = taken.get();
                assertThat(told).hasSize(community ? 8 : 7);
                assertThat(wish.workTask(community ? "Task_TakeOn" : "Task_Fulfil"))
                        .isNotNull();
            }
        } finally {
            people.shutdownNow();
        }
    }
}
