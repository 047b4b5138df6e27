package org.tongxin.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows that are never reached, rows that get into each other's way, and questions without an answer. */
class CoverageTest {

    private static final Column KIND = TypedTest.column(Column.Type.TEXT, false);
    private static final Column AMOUNT = TypedTest.column(Column.Type.WHOLE, false);
    private static final Column ANSWER = TypedTest.column(Column.Type.WHOLE, true);
    private static final Offer KINDS =
            new Offer(List.of(new Choice("a", "A"), new Choice("b", "B"), new Choice("c", "C")), true);

    @Test
    void aRowBelowEverythingIsNeverReached() {
        Coverage coverage = first(KINDS, "\"a\"|", "|", "\"b\"|");
        assertThat(coverage.hidden()).isEqualTo(Map.of(2, 1));
        assertThat(coverage.gaps()).isEmpty();
    }

    @Test
    void rowsThatTogetherCoverALaterOneHideIt() {
        assertThat(first(KINDS, "\"a\",\"b\"|", "\"c\"|", "|").hidden()).containsOnlyKeys(2);
        assertThat(first(KINDS, "|< 10", "|>= 10", "\"a\"|5").hidden()).isEqualTo(Map.of(2, 0));
    }

    @Test
    void aNarrowRowAboveAWideOneIsFine() {
        Coverage coverage = first(KINDS, "\"a\"|>= 200", "\"a\"|", "not(\"a\")|");
        assertThat(coverage.hidden()).isEmpty();
        assertThat(coverage.gaps()).isEmpty();
    }

    @Test
    void whatNoRowFitsIsNamed() {
        assertThat(first(KINDS, "\"a\"|", "\"b\"|> 5").gaps())
                .contains(Map.of(KIND.id(), "b", AMOUNT.id(), "5"), Map.of(KIND.id(), "c", AMOUNT.id(), "4"));
        assertThat(first(Offer.ANYTHING, "\"a\"|").gaps())
                .as("a table asked by its keys need not know others")
                .isEmpty();
    }

    @Test
    void theSameConditionTwiceIsToldAlsoWhereOnlyFeelSaysIt() {
        assertThat(first(Offer.ANYTHING, "starts with(?, \"x\")|", "starts with(?, \"x\")|", "|")
                        .hidden())
                .isEqualTo(Map.of(1, 0));
        assertThat(first(Offer.ANYTHING, "starts with(?, \"x\")|", "\"y\"|", "|")
                        .hidden())
                .as("what only FEEL says covers nothing")
                .isEmpty();
    }

    @Test
    void inAUniqueTableRowsMustNotOverlap() {
        Coverage coverage = of("UNIQUE", KINDS, "\"a\",\"b\"|", "\"b\"|", "\"c\"|");
        assertThat(coverage.overlaps()).isEqualTo(Map.of(1, 0));
        assertThat(coverage.hidden()).isEmpty();
        assertThat(of("UNIQUE", KINDS, "\"a\"|[1..5]", "\"a\"|(5..9]").overlaps())
                .isEmpty();
    }

    private static Coverage first(Offer kinds, String... rows) {
        return of("FIRST", kinds, rows);
    }

    private static Coverage of(String policy, Offer kinds, String... rows) {
        List<Row> all = new ArrayList<>();
        for (String row : rows) {
            String[] cells = row.split("\\|", -1);
            all.add(new Row("R" + all.size(), "", List.of(cells[0], cells[1], "1")));
        }
        TableContent table = new TableContent("t", "T", "", policy, List.of(KIND, AMOUNT, ANSWER), all);
        return new Coverage(table, List.of(kinds, Offer.ANYTHING, Offer.ANYTHING));
    }
}
