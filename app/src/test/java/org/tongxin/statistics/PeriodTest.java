package org.tongxin.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongxin.common.Refused;

class PeriodTest {

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    @ParameterizedTest
    @CsvSource({
        // whole months
        "2026-10-01, 2026-10-31, 2026-09-01, 2026-09-30",
        "2026-01-01, 2026-03-31, 2025-10-01, 2025-12-31",
        "2026-01-01, 2026-12-31, 2025-01-01, 2025-12-31",
        "2026-03-01, 2026-03-31, 2026-02-01, 2026-02-28",
        // this month until today
        "2026-11-01, 2026-11-22, 2026-10-01, 2026-10-22",
        "2026-03-01, 2026-03-30, 2026-02-01, 2026-02-28",
        // anything else
        "2026-11-09, 2026-11-15, 2026-11-02, 2026-11-08",
        "2026-11-15, 2026-11-15, 2026-11-14, 2026-11-14",
        "2026-10-01, 2026-11-10, 2026-08-21, 2026-09-30",
    })
    void thePeriodBefore(String from, String to, String beforeFrom, String beforeTo) {
        assertThat(period(from, to).before()).isEqualTo(period(beforeFrom, beforeTo));
    }

    @Test
    void itsPartsAreCutOffAtItsEnds() {
        assertThat(period("2026-11-05", "2026-11-17").by(Grain.WEEK))
                .isEqualTo(List.of(
                        period("2026-11-05", "2026-11-08"),
                        period("2026-11-09", "2026-11-15"),
                        period("2026-11-16", "2026-11-17")));
        assertThat(period("2026-01-31", "2026-03-01").by(Grain.MONTH))
                .isEqualTo(List.of(
                        period("2026-01-31", "2026-01-31"),
                        period("2026-02-01", "2026-02-28"),
                        period("2026-03-01", "2026-03-01")));
        assertThat(period("2026-02-27", "2026-03-02").by(Grain.DAY)).hasSize(4);
    }

    @Test
    void fromFutureToPastIsRefusedAndSoIsHalfALife() {
        assertThatThrownBy(() -> period("2026-11-02", "2026-11-01")).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo("statistics.period.backwards");
            assertThat(refused.arguments()).containsExactly("2026-11-02", "2026-11-01");
        });
        assertThatThrownBy(() -> period("1990-01-01", "2026-11-01")).isInstanceOf(Refused.class);
        assertThat(period("2016-11-01", "2026-11-01").days()).isEqualTo(3653);
    }
}
