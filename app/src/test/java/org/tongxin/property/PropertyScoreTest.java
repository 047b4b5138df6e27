package org.tongxin.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.Urgency;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;

/** The companies' ledger and their assessment. */
@IntegrationTest
class PropertyScoreTest {

    private static final UnitCode X1 = new UnitCode(PropertyScenario.X1);
    private static final UnitCode COMPANY = new UnitCode(PropertyScenario.COMPANY);

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Scores scores;

    @Autowired
    Standings standings;

    @Autowired
    ScoreRules rules;

    @Autowired
    Organization organization;

    @Autowired
    java.time.Clock clock;

    @Autowired
    JdbcClient jdbc;

    PropertyScenario property;

    @BeforeEach
    void begin() {
        property = new PropertyScenario(beans);
        jdbc.sql("delete from property_appraisal where company = 'prop-w1'").update();
    }

    @AfterEach
    void home() {
        property.backHome();
    }

    @ParameterizedTest
    @CsvSource({
        "founded, critical, 6",
        "founded, urgent, 4",
        "founded, normal, 2",
        "founded, low, 1",
        "overdue, critical, 8",
        "overdue, low, 5",
        "rejected, normal, 3",
        "refused, normal, 5",
        "enforced, normal, 10",
        "something-else, normal, 0"
    })
    void theTableWeighsTheEvents(String event, String urgency, int points) {
        assertThat(rules.points(event, urgency)).isEqualTo(points);
    }

    @Test
    void anEventOfAnAttemptCountsOnceHoweverManyTellIt() throws Exception {
        CaseNumber number = property.open(PropertyScenario.X1, "greening", Urgency.NORMAL);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Void>> calls = IntStream.range(0, 20)
                    .mapToObj(i -> (Callable<Void>) () -> {
                        scores.count(number, X1, "overdue", 1);
                        return null;
                    })
                    .toList();
            for (Future<Void> call : threads.invokeAll(calls)) {
                call.get();
            }
        } finally {
            threads.shutdown();
        }
        scores.count(number, X1, "overdue", 2);
        assertThat(scores.of(number)).extracting(ScoreLine::attempt).containsExactly(1, 2);
        property.number = number;
        assertThat(property.timeline())
                .filteredOn("property.score.overdue"::equals)
                .hasSize(2);
    }

    @Test
    void theLedgerIsAppendOnly() {
        CaseNumber number = property.open(PropertyScenario.X1, "greening", Urgency.NORMAL);
        scores.count(number, X1, "founded", 0);
        assertThatThrownBy(() -> jdbc.sql("update property_score set points = 0 where case_number = ?")
                        .param(number.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from property_score where case_number = ?")
                        .param(number.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prop-manager", "prop-secretary", "prop-street"})
    void theCompanyAndThoseAboveSeeItsStanding(String name) {
        CaseNumber number = property.open(PropertyScenario.X1, "greening", Urgency.NORMAL);
        scores.count(number, X1, "founded", 0);
        Standing standing = standing(name);
        assertThat(standing.lines()).extracting(ScoreLine::number).contains(number);
        assertThat(standing.estates()).isEqualTo(2);
        assertThat(standing.points())
                .isEqualTo(standing.lines().stream().mapToInt(ScoreLine::points).sum());
    }

    @ParameterizedTest
    @ValueSource(strings = {"prop-branch", "prop-owners", "prop-clerk"})
    void othersSeeNone(String name) {
        assertThatThrownBy(() -> standings.of(person(name), Quarter.now(clock)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anotherStreetSeesNothingOfThisCompany() {
        assertThat(standings.of(person("street-coordinator"), Quarter.now(clock)))
                .extracting(standing -> standing.company().code().value())
                .doesNotContain(PropertyScenario.COMPANY);
        assertThat(standings.of(person("property-manager"), Quarter.now(clock)))
                .extracting(standing -> standing.company().code().value())
                .containsExactly("990101-W01");
    }

    @Test
    void fromTheThresholdOnACompanyIsListedForRemoval() {
        CaseNumber number = property.open(PropertyScenario.X1, "greening", Urgency.NORMAL);
        IntStream.rangeClosed(1, 3).forEach(attempt -> scores.count(number, X1, "enforced", attempt));
        Standing standing = standing("prop-street");
        assertThat(standing.points()).isGreaterThanOrEqualTo(rules.removal());
        assertThat(standing.removal()).isTrue();
    }

    @Test
    void theCommunitysOpinionCountsWithItsWeight() {
        Standing before = standing("prop-street");
        assertThat(before.community()).isNull();
        standings.appraise(person("prop-secretary"), COMPANY, 40, "态度差");
        standings.appraise(person("prop-secretary"), COMPANY, 60, "有改进");
        Standing after = standing("prop-street");
        assertThat(after.community()).isEqualTo(60);
        int marks = Math.max(0, rules.fullMarks() - after.points());
        assertThat(after.score())
                .isEqualTo(Math.round((marks * (100f - rules.communityWeight()) + 60 * rules.communityWeight()) / 100));
    }

    @Test
    void onlyTheSecretaryOfACommunityItServesSaysSoAndTheScoreIsOne() {
        assertThatThrownBy(() -> standings.appraise(person("prop-street"), COMPANY, 50, ""))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> standings.appraise(person("community-secretary"), COMPANY, 50, ""))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> standings.appraise(person("prop-secretary"), COMPANY, 101, ""))
                .hasMessage("property.appraise.score");
        assertThat(standings.mayAppraise(person("prop-secretary"), COMPANY)).isTrue();
        assertThat(standings.mayAppraise(person("prop-manager"), COMPANY)).isFalse();
    }

    private Standing standing(String name) {
        return standings.of(person(name), Quarter.now(clock)).stream()
                .filter(each -> each.company().code().equals(COMPANY))
                .findFirst()
                .orElseThrow();
    }

    private Person person(String name) {
        return organization.person(name).orElseThrow();
    }
}
