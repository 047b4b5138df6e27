package org.tongxin.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.IntegrationTest;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;

@IntegrationTest
class CalendarAdministrationTest {

    private static final UnitCode DISTRICT = new UnitCode("cal-d01");
    private static final UnitCode STREET = new UnitCode("cal-s01");
    private static final byte[] YEAR_2101 = """
            date,kind,name
            2101-01-01,holiday,元旦
            2101-01-02,workday,元旦
            2101-05-01,holiday,劳动节
            2101-10-01,holiday,国庆节
            """.getBytes(StandardCharsets.UTF_8);

    @Autowired
    CalendarAdministration administration;

    @Autowired
    Calendars calendars;

    @Autowired
    CalendarHealth health;

    @Autowired
    BundledCalendar bundled;

    @Autowired
    TimeTravel travel;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AutowireCapableBeanFactory beans;

    @BeforeEach
    void login() {
        CalendarAdministrator.login(beans);
    }

    @AfterEach
    void cleanUp() {
        jdbc.sql("delete from calendar_day where year > 2100").update();
        jdbc.sql("delete from calendar_year where year > 2100").update();
        jdbc.sql("delete from working_hours where unit like 'cal-%'").update();
        calendars.refresh();
        travel.setOffset(Duration.ZERO);
        CalendarAdministrator.logout();
    }

    @Test
    void theYearsThatCameAlongAreKnown() {
        assertThat(administration.years()).contains(2024, 2025, 2026);
        assertThat(administration.year(2026).orElseThrow().workingDays()).isEqualTo(248);
        assertThat(administration.year(2102)).isEmpty();
    }

    @Test
    void anImportCountsAtOnceAndReplacesTheYear() {
        assertThat(administration.preview(YEAR_2101).year()).isEqualTo(2101);
        assertThat(administration.years()).doesNotContain(2101);

        administration.importYear(YEAR_2101);
        // 2101-01-01 is a Saturday, 2101-01-02 a Sunday that is worked.
        assertThat(calendars.standard().isWorkingTime(at("2101-01-02T10:00"))).isTrue();

        String corrected = new String(YEAR_2101, StandardCharsets.UTF_8).replace("2101-01-02,workday,元旦\n", "");
        administration.importYear(corrected.getBytes(StandardCharsets.UTF_8));
        assertThat(calendars.standard().isWorkingTime(at("2101-01-02T10:00"))).isFalse();
        assertThat(jdbc.sql("select imported_by from calendar_year where year = 2101")
                        .query(String.class)
                        .single())
                .isEqualTo("calendar-admin");
    }

    @Test
    void aBadLineImportsNothing() {
        byte[] bad = (new String(YEAR_2101, StandardCharsets.UTF_8) + "2101-13-01,holiday,x\n")
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> administration.importYear(bad))
                .isInstanceOf(Refused.class)
                .hasMessage("calendar.csv.date");
        assertThat(administration.years()).doesNotContain(2101);
        assertThat(jdbc.sql("select count(*) from calendar_day where year = 2101")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aRestartKeepsWhatTheAdministratorImported() throws Exception {
        jdbc.sql("update calendar_day set name = '改过的' where day = '2026-01-01'")
                .update();
        try {
            bundled.run(null);
            assertThat(administration
                            .year(2026)
                            .flatMap(year -> year.special(LocalDate.of(2026, 1, 1)))
                            .orElseThrow()
                            .name())
                    .isEqualTo("改过的");
        } finally {
            jdbc.sql("update calendar_day set name = '元旦' where day = '2026-01-01'")
                    .update();
        }
    }

    @Test
    void hoursAreInherited() {
        assertThat(calendars.of(STREET).hours()).isEqualTo(WorkingHours.DEFAULT);
        administration.setHours(DISTRICT, "8:30-12:00, 13:30-17:30");
        assertThat(calendars.of(STREET).hours().text()).isEqualTo("08:30-12:00, 13:30-17:30");
        assertThat(calendars.of(STREET).plus(at("2026-03-06T17:00"), Duration.ofMinutes(60)))
                .isEqualTo(at("2026-03-09T09:00"));
        administration.setHours(STREET, "always");
        assertThat(calendars.of(STREET).plus(at("2026-03-06T17:00"), Duration.ofMinutes(120)))
                .isEqualTo(at("2026-03-06T19:00"));
        administration.removeHours(STREET);
        assertThat(calendars.of(STREET).hours().text()).isEqualTo("08:30-12:00, 13:30-17:30");
    }

    @Test
    void hoursThatMakeNoSenseAndUnknownUnitsAreRefused() {
        assertThatThrownBy(() -> administration.setHours(DISTRICT, "14:00-12:00"))
                .hasMessage("calendar.hours.end-before-begin");
        assertThatThrownBy(() -> administration.setHours(new UnitCode("cal-nowhere"), "9:00-12:00"))
                .hasMessage("calendar.hours.unit-unknown");
        assertThat(calendars.ownHours()).doesNotContainKey(DISTRICT);
    }

    @Test
    void onlyTheAdministratorChangesAnything() {
        CalendarAdministrator.loginAsSomebodyElse(beans);
        assertThatThrownBy(() -> administration.importYear(YEAR_2101)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> administration.setHours(DISTRICT, "9:00-12:00"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> administration.removeHours(DISTRICT)).isInstanceOf(AccessDeniedException.class);
        CalendarAdministrator.logout();
        assertThatThrownBy(() -> administration.importYear(YEAR_2101)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theNextYearIsAskedForFromNovemberOn() {
        travelTo("2025-11-15T10:00");
        assertThat(health.missingYears()).isEmpty();
        travelTo("2101-10-31T23:59");
        assertThat(health.missingYears()).containsExactly(2101);
        travelTo("2101-11-01T00:00");
        assertThat(health.missingYears()).containsExactly(2101, 2102);
        administration.importYear(YEAR_2101);
        assertThat(health.missingYears()).containsExactly(2102);
    }

    private void travelTo(String time) {
        travel.setOffset(Duration.ZERO);
        travel.setOffset(Duration.between(clock.instant(), at(time)));
    }

    private Instant at(String time) {
        return LocalDateTime.parse(time).atZone(clock.getZone()).toInstant();
    }
}
