package org.tongxin.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongxin.deadline.LimitUnit;

/** What a row of the limits table needs beside what every table needs, so that a deadline can be counted from it. */
final class LimitCheck {

    private static final int LONGEST = 5_000_000;

    private LimitCheck() {}

    static List<Problem> of(TableContent table, Row row) {
        List<Problem> problems = new ArrayList<>();
        text(table, row, "key", false)
                .filter(key -> key.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+"))
                .ifPresentOrElse(key -> {}, () -> add(problems, table, row, "key", false, "tables.limit.key"));
        Optional<LimitUnit> unit = text(table, row, "unit", true).flatMap(LimitUnit::of);
        if (unit.isEmpty()) {
            add(problems, table, row, "unit", true, "tables.limit.unit");
        }
        boolean unused = unit.filter(LimitUnit.END_OF_WORKING_DAY::equals).isPresent();
        if (!within(table, row, "amount", unused ? 0 : 1, LONGEST, unused)) {
            add(problems, table, row, "amount", true, "tables.limit.amount");
        }
        if (!within(table, row, "warnPercent", 1, 99, false)) {
            add(problems, table, row, "warnPercent", true, "tables.limit.warn");
        }
        return problems;
    }

    private static void add(
            List<Problem> problems, TableContent table, Row row, String column, boolean output, String key) {
        int index = table.index(column, output);
        if (index >= 0) {
            problems.add(Problem.of(row, table.columns().get(index), true, key));
        }
    }

    private static Optional<String> text(TableContent table, Row row, String column, boolean output) {
        int index = table.index(column, output);
        return index >= 0
                        && Cell.read(row.cells().get(index), table.columns().get(index)) instanceof Cell.Texts texts
                        && texts.values().size() == 1
                        && !texts.except()
                ? Optional.of(texts.values().get(0))
                : Optional.empty();
    }

    private static boolean within(TableContent table, Row row, String column, int least, int most, boolean optional) {
        int index = table.index(column, true);
        if (index < 0) {
            return true;
        }
        Cell cell = Cell.read(row.cells().get(index), table.columns().get(index));
        if (!(cell instanceof Cell.Numbers numbers) || !numbers.spans().get(0).isPoint()) {
            return cell instanceof Cell.Blank && optional;
        }
        BigDecimal value = numbers.spans().get(0).from();
        return value != null
                && new Span(BigDecimal.valueOf(least), true, BigDecimal.valueOf(most), true).contains(value);
    }
}
