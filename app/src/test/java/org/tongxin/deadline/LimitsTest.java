package org.tongxin.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongxin.deadline.AdjustableClock.ZONE;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.tongxin.IntegrationTest;
import org.tongxin.common.Refused;

@IntegrationTest
class LimitsTest {

    @Autowired
    Deadlines deadlines;

    @Autowired
    Limits limits;

    @Autowired
    RepositoryService repository;

    @ParameterizedTest
    @CsvSource({
        "critical, 2026-02-14T19:00, 2026-02-14T21:00",
        "urgent, 2026-02-14T19:00, 2026-02-15T19:00",
        "normal, 2026-02-14T19:00, 2026-02-21T19:00",
        "low, 2026-02-14T19:00, 2026-03-01T19:00"
    })
    void aCaseHasTwoHoursADayAWeekOrAFortnight(String urgency, LocalDateTime start, LocalDateTime deadline) {
        assertThat(deadlines
                        .due("dispatch.case", null, urgency, null, at(start))
                        .deadline())
                .isEqualTo(at(deadline));
    }

    @Test
    void theResidentIsContactedTheSameWorkingDay() {
        Instant beforeTheHoliday = at(LocalDateTime.parse("2026-02-14T16:00"));
        Deadlines.Due due = deadlines.due("dispatch.contact", "noise", "normal", null, beforeTheHoliday);
        assertThat(due.deadline()).isEqualTo(at(LocalDateTime.parse("2026-02-14T18:00")));
        assertThat(due.warning()).isEqualTo(at(LocalDateTime.parse("2026-02-14T17:30")));
    }

    @Test
    void theWarningComesWithinWorkingTime() {
        Deadlines.Due due =
                deadlines.due("dispatch.handle", null, "normal", null, at(LocalDateTime.parse("2026-09-30T09:00")));
        assertThat(due.deadline()).isEqualTo(at(LocalDateTime.parse("2026-10-10T09:00")));
        // 80 % of three days of seven hours: 1008 of 1260 minutes
        assertThat(due.warning()).isEqualTo(at(LocalDateTime.parse("2026-10-09T11:48")));
    }

    @Test
    void anUnknownKeyIsNamed() {
        assertThatThrownBy(() -> limits.find("dispatch.nothing", null, "normal"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.arguments()).containsExactly("dispatch.nothing"))
                .hasMessage("limit.unknown");
    }

    @Test
    void aNewVersionCountsAtOnce() throws Exception {
        String table = new ClassPathResource("processes/limits/limits.dmn").getContentAsString(StandardCharsets.UTF_8);
        assertThat(limits.find("rating.wait", null, null)).isEqualTo(new Limit("rating.wait", 7, LimitUnit.DAYS, 70));
        String deployed = deploy(table.replace("<text>7</text>", "<text>9</text>"));
        try {
            assertThat(limits.find("rating.wait", null, null).amount()).isEqualTo(9);
        } finally {
            repository.deleteDeployment(deployed, true);
        }
        assertThat(limits.find("rating.wait", null, null).amount()).isEqualTo(7);
    }

    @Test
    void aRowThatMakesNoSenseIsRefused() throws Exception {
        String table = new ClassPathResource("processes/limits/limits.dmn").getContentAsString(StandardCharsets.UTF_8);
        String deployed = deploy(table.replace("<text>7</text>", "<text>-7</text>"));
        try {
            assertThatThrownBy(() -> limits.find("rating.wait", null, null)).hasMessage("limit.invalid");
        } finally {
            repository.deleteDeployment(deployed, true);
        }
    }

    @Test
    void everyRowOfTheTableGivesATime() {
        Instant start = Instant.parse("2026-03-02T02:00:00Z");
        for (String key : new String[] {
            "dispatch.case",
            "dispatch.contact",
            "dispatch.screen",
            "dispatch.accept",
            "dispatch.volunteer",
            "dispatch.handle",
            "dispatch.coordinate",
            "dispatch.district",
            "dispatch.callback",
            "rating.wait",
            "extension.decide"
        }) {
            for (String urgency : new String[] {"critical", "urgent", "normal", "low", null}) {
                Deadlines.Due due = deadlines.due(key, null, urgency, null, start);
                assertThat(due.warning()).isBetween(start, due.deadline().minus(Duration.ofMinutes(1)));
            }
        }
    }

    private String deploy(String table) {
        return repository
                .createDeployment()
                .addString("limits.dmn", table)
                .deploy()
                .getId();
    }

    private static Instant at(LocalDateTime time) {
        return time.atZone(ZONE).toInstant();
    }
}
