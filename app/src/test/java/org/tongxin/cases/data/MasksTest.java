package org.tongxin.cases.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {

    @ParameterizedTest
    @CsvSource({
        "contactPhone, 13812345678, 138****5678",
        "phone, +86 138-1234-5678, 138****5678",
        "phone, 0553-3123456, ****56",
        "phone, 110, ****",
        "contactName, 张三, 张**",
        "name, 😀老王, 😀**",
        "name, '', ''",
        "idNumber, 34020319900101123X, 340**************X",
        "id-number, 123, ****",
        "contactAddress, 荷花路桂花苑3幢2单元501室, 荷花路桂花苑****",
        "address, 三山, ****",
        "allergies, 花生, ***"
    })
    void showNoMoreThanIsNeeded(String key, String value, String masked) {
        assertThat(Masks.mask(key, value)).isEqualTo(masked);
    }

    @Test
    void whatWasLeftEmptyAndWhatAFeatureShowsItselfIsNotShown() {
        assertThat(Masks.all(Map.of(
                        "contactName",
                        "张三",
                        "contactPhone",
                        "",
                        "dispute",
                        Map.of("parties", List.of()),
                        "parties",
                        List.of("张三"))))
                .isEqualTo(Map.of("contactName", "张**"));
    }
}
