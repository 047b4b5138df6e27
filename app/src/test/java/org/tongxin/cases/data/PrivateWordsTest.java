package org.tongxin.cases.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateWordsTest {

    private static final Map<String, Object> VALUES = Map.of(
            "contactName", "赵桂兰",
            "contactPhone", "138 0000 5678",
            "contactAddress", "和乐苑3栋2单元502室",
            "idNumber", "340203194001010022");

    @ParameterizedTest
    @CsvSource({
        "我是赵桂兰。, 我是○○。, contactName",
        "桂兰奶奶, ○○奶奶, contactName",
        "赵·桂·兰, ○○, contactName",
        "打 138-0000-5678 找我, 打 ○○ 找我, contactPhone",
        "１３８００００５６７８, ○○, contactPhone",
        "住3栋2单元502室, 住○○, contactAddress",
        "502 门口, ○○ 门口, contactAddress",
        "证号340203194001010022完, 证号○○完, idNumber",
        "别人的 13912345678 也不行, 别人的 ○○ 也不行, contactPhone",
        "别人的证 11010519491231002X, 别人的证 ○○, idNumber"
    })
    void whatIdentifiesSomebodyIsStruckOut(String text, String left, String found) {
        var redaction = PrivateWords.strike(text, VALUES);
        assertThat(redaction.text()).isEqualTo(left);
        assertThat(redaction.found()).containsExactly(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"想要一副 200 度的老花镜，80 元以内。", "老人住在和乐苑附近", "", "订单号 2026112200031 的台灯", "兰花一盆"})
    void whatIdentifiesNobodyStays(String text) {
        var redaction = PrivateWords.strike(text, VALUES);
        assertThat(redaction.text()).isEqualTo(text);
        assertThat(redaction.found()).isEmpty();
    }

    @Test
    void aNameOfOneCharacterIsNoName() {
        assertThat(PrivateWords.strike("王大爷", Map.of("contactName", "王")).found())
                .isEmpty();
    }
}
