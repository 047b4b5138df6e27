package org.tongxin.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongxin.common.Refused;

/** What people type becomes FEEL, and FEEL is told apart where it can be said in words. */
class TypedTest {

    private static final Offer CATEGORIES = new Offer(
            List.of(new Choice("sanitation", "环境卫生"), new Choice("fire-safety", "消防安全"), new Choice("nothing", "除草")),
            true);

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "环境卫生 @ \"sanitation\"",
                "环境卫生、消防安全 @ \"sanitation\",\"fire-safety\"",
                "sanitation, fire-safety @ \"sanitation\",\"fire-safety\"",
                "除 环境卫生 外 @ not(\"sanitation\")",
                "not: sanitation @ not(\"sanitation\")",
                "除草 @ \"nothing\"",
                "不限 @ ''",
                "any @ ''",
                "含：停水、没水 @ matches(?, \"停水|没水\")",
                "contains: lift, stuck @ matches(?, \"lift|stuck\")",
                "一个\"引号\" @ \"一个\\\"引号\\\"\"",
                "=starts with(?, \"a\") @ starts with(?, \"a\")",
                "=\"sanitation\" @ \"sanitation\"",
            })
    void textsNeedNoQuotes(String typed, String feel) {
        assertThat(Typed.read(typed, column(Column.Type.TEXT, false), CATEGORIES)
                        .feel())
                .isEqualTo(feel);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "5 @ 5",
                "１０ @ 10",
                "≥ 5 @ >= 5",
                "＞5 @ > 5",
                "<=5 @ <= 5",
                "5 至 10 @ [5..10]",
                "5-10 @ [5..10]",
                "5 to 10 @ [5..10]",
                "1、3 @ 1,3",
                "(5..10] @ (5..10]",
                "-3 @ -3",
                "不限 @ ''"
            })
    void numbersAreTypedAsPeopleSayThem(String typed, String feel) {
        assertThat(Typed.read(typed, column(Column.Type.NUMBER, false), Offer.ANYTHING)
                        .feel())
                .isEqualTo(feel);
    }

    @ParameterizedTest
    @CsvSource({"三天", "abc", ">= abc", "5-", "[1..]"})
    void whatIsNoNumberIsRefused(String typed) {
        assertThatThrownBy(() -> Typed.read(typed, column(Column.Type.WHOLE, false), Offer.ANYTHING))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("tables.cell.number"));
    }

    @Test
    void yesAndNo() {
        Column column = column(Column.Type.TRUTH, false);
        assertThat(Typed.read("是", column, Offer.ANYTHING).feel()).isEqualTo("true");
        assertThat(Typed.read("no", column, Offer.ANYTHING).feel()).isEqualTo("false");
        assertThatThrownBy(() -> Typed.read("也许", column, Offer.ANYTHING)).isInstanceOf(Refused.class);
    }

    @Test
    void wordsWithSignsOfPatternsAreRefused() {
        assertThatThrownBy(() -> Typed.read("含：电梯(坏", column(Column.Type.TEXT, false), Offer.ANYTHING))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("tables.cell.words"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "\"a\",\"b\" @ Texts",
                "\"a\", @ Expression",
                "not(\"a\") @ Texts",
                "matches(?, \"x|y\") @ Contains",
                "matches(?, \"x.{0,3}y\") @ Expression",
                "- @ Blank",
                "category @ Expression"
            })
    void feelIsToldApart(String feel, String kind) {
        assertThat(Cell.read(feel, column(Column.Type.TEXT, false)).getClass().getSimpleName())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "TEXT @ \"nowhere\" @ tables.cell.unknown",
                "TEXT @ matches(?, \"(\") @ tables.cell.pattern",
                "TEXT @ starts with(? @ tables.cell.feel",
                "WHOLE @ [9..3] @ tables.cell.range",
                "WHOLE @ >= abc @ tables.cell.number",
                "TRUTH @ maybe @ tables.cell.truth"
            })
    void aCellSaysWhatIsWrongWithIt(Column.Type type, String feel, String key) {
        assertThat(CellCheck.of(feel, column(type, false), CATEGORIES)
                        .orElseThrow()
                        .key())
                .isEqualTo(key);
    }

    @Test
    void anAnswerIsOneValue() {
        assertThat(CellCheck.of("\"sanitation\",\"fire-safety\"", column(Column.Type.TEXT, true), CATEGORIES))
                .map(Refused::key)
                .contains("tables.cell.one");
        assertThat(CellCheck.of(">= 3", column(Column.Type.WHOLE, true), Offer.ANYTHING))
                .map(Refused::key)
                .contains("tables.cell.one-number");
        assertThat(CellCheck.of("1.5", column(Column.Type.WHOLE, true), Offer.ANYTHING))
                .map(Refused::key)
                .contains("tables.cell.whole");
        assertThat(CellCheck.of("null", column(Column.Type.TEXT, true), CATEGORIES))
                .isEmpty();
    }

    static Column column(Column.Type type, boolean output) {
        return new Column("Column_" + type + output, type.name(), type.name(), output, type, List.of());
    }
}
