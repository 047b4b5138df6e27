package org.tongxin.cases.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CaseNumbersTest {

    @Test
    void aNumberCanBeReadOut() {
        assertThat(CaseNumbers.number(LocalDate.of(2026, 11, 21), 42).value()).matches("20261121-00042-\\d");
        assertThat(CaseNumbers.number(LocalDate.of(2026, 11, 21), 123_456).value())
                .startsWith("20261121-123456-");
    }

    /** The example of ISO 7064 for MOD 11,10. */
    @Test
    void theCheckDigitIsTheStandards() {
        assertThat(CaseNumbers.checkDigit("0794")).isEqualTo(5);
    }

    @Test
    void aWrongDigitIsNoticed() {
        String digits = "2026112100042";
        int right = CaseNumbers.checkDigit(digits);
        for (int i = 0; i < digits.length(); i++) {
            for (char wrong = '0'; wrong <= '9'; wrong++) {
                if (wrong != digits.charAt(i)) {
                    String typo = digits.substring(0, i) + wrong + digits.substring(i + 1);
                    assertThat(CaseNumbers.checkDigit(typo)).isNotEqualTo(right);
                }
            }
        }
    }
}
