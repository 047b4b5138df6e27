package org.tongxin.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongxin.deadline.AdjustableClock.ZONE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongxin.common.Refused;

/** The golden values were counted day by day and minute by minute with the npm package chinese-days 1.5.7, which knows nothing of this code. */
class WorkingCalendarTest {

    private static final AnnouncedDays DAYS = bundled("2024", "2025", "2026");
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(WorkingHours.DEFAULT, DAYS);

    @ParameterizedTest
    @CsvSource({
        "2024-02-08T17:30, 60, 2024-02-09T09:30",
        "2024-02-09T17:00, 1440, 2024-02-21T11:00",
        "2024-02-04T10:00, 2400, 2024-02-09T17:00",
        "2024-09-30T17:30, 60, 2024-10-08T09:30",
        "2024-09-28T10:00, 480, 2024-09-30T10:00",
        "2024-10-11T17:59, 2, 2024-10-12T09:01",
        "2025-01-26T11:30, 420, 2025-01-27T11:30",
        "2025-01-27T16:00, 960, 2025-02-06T18:00",
        "2025-09-30T12:30, 300, 2025-10-09T10:00",
        "2025-10-10T17:00, 120, 2025-10-11T10:00",
        "2026-02-14T17:00, 120, 2026-02-24T10:00",
        "2026-02-13T17:00, 120, 2026-02-14T10:00",
        "2026-02-27T15:00, 240, 2026-02-28T10:00",
        "2026-09-30T17:59, 1, 2026-09-30T18:00",
        "2026-09-30T17:59, 2, 2026-10-08T09:01",
        "2026-09-18T16:00, 960, 2026-09-21T18:00",
        "2026-10-09T18:00, 10, 2026-10-10T09:10",
        "2024-01-02T09:00, 100000, 2024-12-13T09:40"
    })
    void workingMinutes(LocalDateTime start, long minutes, LocalDateTime end) {
        assertThat(CALENDAR.plus(at(start), Duration.ofMinutes(minutes))).isEqualTo(at(end));
        assertThat(CALENDAR.between(at(start), at(end))).isEqualTo(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-08, 1, 2024-02-09",
        "2024-02-09, 3, 2024-02-20",
        "2024-02-04, 10, 2024-02-22",
        "2024-09-30, 1, 2024-10-08",
        "2024-09-29, 5, 2024-10-11",
        "2024-09-13, 3, 2024-09-19",
        "2024-01-02, 250, 2024-12-31",
        "2025-01-26, 2, 2025-02-05",
        "2025-01-27, 5, 2025-02-10",
        "2025-09-30, 1, 2025-10-09",
        "2025-09-28, 10, 2025-10-17",
        "2025-04-30, 1, 2025-05-06",
        "2026-02-13, 2, 2026-02-24",
        "2026-02-14, 5, 2026-02-28",
        "2026-09-30, 1, 2026-10-08",
        "2026-09-18, 10, 2026-10-09",
        "2026-01-04, 100, 2026-06-02",
        "2024-12-31, 1, 2025-01-02",
        "2025-12-31, 1, 2026-01-04",
        "2024-02-08, 500, 2026-02-12"
    })
    void workingDays(LocalDate start, int days, LocalDate end) {
        assertThat(CALENDAR.plusWorkingDays(at(start.atTime(10, 20)), days)).isEqualTo(at(end.atTime(10, 20)));
    }

    @ParameterizedTest
    @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
    void workingDaysOfTheYear(int year, int days) {
        assertThat(CalendarYear.of(year, DAYS).workingDays()).isEqualTo(days);
    }

    @Test
    void whatComesInOutsideWorkingTimeComesInWhenWorkNextBegins() {
        Instant saturday = at("2026-03-07T10:00");
        assertThat(CALENDAR.isWorkingTime(saturday)).isFalse();
        assertThat(CALENDAR.nextWorkingTime(saturday)).isEqualTo(at("2026-03-09T09:00"));
        assertThat(CALENDAR.plusWorkingDays(saturday, 1)).isEqualTo(at("2026-03-10T09:00"));
        assertThat(CALENDAR.plusWorkingDays(at("2026-03-05T12:30"), 1)).isEqualTo(at("2026-03-06T14:00"));
    }

    @Test
    void endOfWorkingDay() {
        assertThat(CALENDAR.endOfWorkingDay(at("2026-09-30T09:30"))).isEqualTo(at("2026-09-30T18:00"));
        assertThat(CALENDAR.endOfWorkingDay(at("2026-09-30T12:30"))).isEqualTo(at("2026-09-30T18:00"));
        assertThat(CALENDAR.endOfWorkingDay(at("2026-09-30T18:00"))).isEqualTo(at("2026-10-08T18:00"));
        assertThat(CALENDAR.endOfWorkingDay(at("2026-10-10T06:00"))).isEqualTo(at("2026-10-10T18:00"));
    }

    @Test
    void aMakeUpSaturdayIsWorkedAndItsLunchBreakIsNot() {
        assertThat(CALENDAR.isWorkingTime(at("2026-10-10T11:59:59"))).isTrue();
        assertThat(CALENDAR.isWorkingTime(at("2026-10-10T12:00"))).isFalse();
        assertThat(CALENDAR.isWorkingTime(at("2026-10-05T10:00"))).isFalse();
    }

    @Test
    void nothingIsWorkedBackwards() {
        assertThat(CALENDAR.between(at("2026-03-06T10:00"), at("2026-03-05T10:00")))
                .isZero();
        assertThatThrownBy(() -> CALENDAR.plus(at("2026-03-06T10:00"), Duration.ofMinutes(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aYearWithoutDataIsRefusedOnlyWhenItIsNeeded() {
        assertThat(CALENDAR.plus(at("2026-12-31T17:00"), Duration.ofMinutes(60)))
                .isEqualTo(at("2026-12-31T18:00"));
        assertMissing("2027", () -> CALENDAR.plus(at("2026-12-31T17:00"), Duration.ofMinutes(61)));
        assertMissing("2027", () -> CALENDAR.plusWorkingDays(at("2026-12-31T17:00"), 1));
        assertMissing("2027", () -> CALENDAR.endOfWorkingDay(at("2026-12-31T18:00")));
        assertMissing("2023", () -> CALENDAR.between(at("2023-12-29T10:00"), at("2024-01-02T10:00")));
    }

    /** Only 2024 and 2026 known: a count across 2025 must not jump over it. */
    @Test
    void aGapBetweenKnownYearsIsRefused() {
        WorkingCalendar gap = new WorkingCalendar(WorkingHours.DEFAULT, bundled("2024", "2026"));
        assertMissing("2025", () -> gap.between(at("2024-12-31T10:00"), at("2026-01-05T10:00")));
    }

    @Test
    void calendarTimeCountsEveryMinuteAndNeedsNoData() {
        WorkingCalendar calendar = WorkingCalendar.CALENDAR_TIME;
        assertThat(calendar.plus(at("2026-02-14T17:00"), Duration.ofHours(24))).isEqualTo(at("2026-02-15T17:00"));
        assertThat(calendar.plusWorkingDays(at("2035-02-28T23:10"), 1)).isEqualTo(at("2035-03-01T23:10"));
        assertThat(calendar.between(at("2026-02-14T17:00"), at("2026-02-16T17:00")))
                .isEqualTo(Duration.ofDays(2));
    }

    private static void assertMissing(String year, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(Refused.class)
                .hasMessage("calendar.year-missing")
                .extracting(refused -> ((Refused) refused).arguments(), InstanceOfAssertFactories.ARRAY)
                .containsExactly(year);
    }

    private static Instant at(String text) {
        return at(LocalDateTime.parse(text));
    }

    private static Instant at(LocalDateTime time) {
        return time.atZone(ZONE).toInstant();
    }

    private static AnnouncedDays bundled(String... years) {
        AnnouncedDays all = new AnnouncedDays(new HashSet<>(), new HashMap<>());
        Arrays.stream(years).map(WorkingCalendarTest::file).forEach(file -> {
            all.years().add(file.year());
            all.special().putAll(file.announced().special());
        });
        return all;
    }

    private static CalendarFile file(String year) {
        try {
            return CalendarFile.parse(Files.readAllBytes(Path.of("src/main/resources/calendar", year + ".csv")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
