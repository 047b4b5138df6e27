package org.tongxin.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongxin.common.Refused;

class WorkingHoursTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9:00-12:00,14:00-18:00 | 09:00-12:00, 14:00-18:00",
                "８ | !calendar.hours.malformed",
                "08:30－17:00 | !calendar.hours.malformed",
                "08：30至12：00、13:30~24:00 | 08:30-12:00, 13:30-24:00",
                "always | always",
                "00:00-24:00 | always",
                "18:00-9:00 | !calendar.hours.end-before-begin",
                "9:00-9:00 | !calendar.hours.end-before-begin",
                "9:00-12:00, 11:00-18:00 | !calendar.hours.overlap",
                "14:00-18:00, 9:00-12:00 | !calendar.hours.overlap",
                "25:00-26:00 | !calendar.hours.malformed",
                "9:60-10:00 | !calendar.hours.malformed",
                "9:00-12:00, | !calendar.hours.malformed",
                "'' | !calendar.hours.malformed",
                "24:01-24:30 | !calendar.hours.malformed"
            })
    void reads(String text, String expected) {
        if (expected.startsWith("!")) {
            assertThatThrownBy(() -> WorkingHours.parse(text))
                    .isInstanceOf(Refused.class)
                    .hasMessage(expected.substring(1));
        } else {
            assertThat(WorkingHours.parse(text).text()).isEqualTo(expected);
        }
    }

    @Test
    void theDefaultIsSevenHours() {
        assertThat(WorkingHours.DEFAULT.text()).isEqualTo("09:00-12:00, 14:00-18:00");
        assertThat(WorkingHours.DEFAULT.always()).isFalse();
    }
}
