package org.tongxin.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.deadline.AdjustableClock.ZONE;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.IntegrationTest;

/** When digests are due, and when it is quiet. */
@IntegrationTest
class HalvesTest {

    @Autowired
    Halves halves;

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T08:59, 2026-03-02T09:00",
        "2026-03-02T09:00, 2026-03-02T14:00",
        "2026-03-02T18:00, 2026-03-03T09:00",
        // Friday afternoon, and the days before the long holiday of October with the Sunday that is worked
        "2026-03-06T15:00, 2026-03-09T09:00",
        "2026-09-30T15:00, 2026-10-08T09:00",
        "2026-10-09T15:00, 2026-10-10T09:00"
    })
    void theNextDigestIsOnAWorkingDay(LocalDateTime after, LocalDateTime next) {
        assertThat(halves.next(NoticePolicy.DEFAULT, instant(after))).isEqualTo(instant(next));
        assertThat(halves.last(NoticePolicy.DEFAULT, instant(next))).isEqualTo(instant(next));
    }

    @Test
    void inAYearThatNobodyHasAnnouncedEveryDayCounts() {
        Instant later = instant(LocalDateTime.parse("2151-01-02T10:00"));
        assertThat(halves.next(NoticePolicy.DEFAULT, later))
                .isEqualTo(instant(LocalDateTime.parse("2151-01-02T14:00")));
    }

    @ParameterizedTest
    @CsvSource({
        "20:00, 08:00, 2026-03-02T19:59, 2026-03-02T19:59",
        "20:00, 08:00, 2026-03-02T20:00, 2026-03-03T08:00",
        "20:00, 08:00, 2026-03-03T07:59, 2026-03-03T08:00",
        "20:00, 08:00, 2026-03-03T08:00, 2026-03-03T08:00",
        "12:00, 14:00, 2026-03-02T13:00, 2026-03-02T14:00",
        "00:00, 00:00, 2026-03-02T00:00, 2026-03-02T00:00"
    })
    void afterQuietHours(LocalTime from, LocalTime until, LocalDateTime at, LocalDateTime after) {
        assertThat(new QuietHours(from, until).after(at)).isEqualTo(after);
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }
}
