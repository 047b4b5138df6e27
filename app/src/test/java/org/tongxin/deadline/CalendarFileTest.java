package org.tongxin.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongxin.common.Refused;

class CalendarFileTest {

    private static final String GOOD = """
            date,kind,name
            2029-12-30,workday,元旦
            2030-01-01,holiday,元旦
            2030-05-01,放假,劳动节
            2030-10-01,holiday,国庆节
            2030-10-12,上班,国庆节
            """;

    @Test
    void readsAYearAndTheDecemberBefore() {
        CalendarFile file = CalendarFile.parse(GOOD.getBytes(StandardCharsets.UTF_8));
        assertThat(file.year()).isEqualTo(2030);
        assertThat(file.days()).hasSize(5);
        assertThat(file.days().get(0))
                .isEqualTo(new SpecialDay(LocalDate.of(2029, 12, 30), SpecialDay.Kind.WORKDAY, "元旦"));
    }

    @Test
    void readsWhatExcelWrites() {
        CalendarFile expected = CalendarFile.parse(GOOD.getBytes(StandardCharsets.UTF_8));
        assertThat(CalendarFile.parse(("\uFEFF" + GOOD).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(expected);
        assertThat(CalendarFile.parse(GOOD.getBytes(Charset.forName("GB18030"))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2030-02-30,holiday,x | calendar.csv.date",
                "30-2-1,holiday,x | calendar.csv.date",
                "1830-01-01,holiday,x | calendar.csv.date",
                "2030-02-01,feast,x | calendar.csv.kind",
                "2030-02-01,holiday, | calendar.csv.name",
                "2030-02-01,holiday | calendar.csv.columns",
                "2030-02-01,holiday,x,y | calendar.csv.columns",
                "2030-10-12,holiday,x | calendar.csv.twice",
                "2030-10-11,workday,x | calendar.csv.not-a-weekend"
            })
    void aBadLineIsNamed(String line, String key) {
        assertThatThrownBy(() -> CalendarFile.parse((GOOD + line + "\n").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.arguments()[0]).isEqualTo(7L))
                .hasMessage(key);
    }

    @Test
    void halfAFileAndTwoYearsAreRefused() {
        assertRefused(GOOD.substring(0, GOOD.indexOf("2030-10-01")), "calendar.csv.incomplete");
        assertRefused(GOOD + "2028-05-01,holiday,x\n", "calendar.csv.other-year");
        assertRefused("date,kind,name\n", "calendar.csv.empty");
        assertRefused("", "calendar.csv.size");
        assertRefused("Datum;Art\n", "calendar.csv.header");
        assertRefused("x".repeat(70_000), "calendar.csv.size");
        assertRefused("date,kind,name\n\"2030-01-01,holiday", "calendar.csv.header");
    }

    private static void assertRefused(String text, String key) {
        assertThatThrownBy(() -> CalendarFile.parse(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refused.class)
                .hasMessage(key);
    }
}
