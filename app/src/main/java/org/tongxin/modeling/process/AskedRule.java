package org.tongxin.modeling.process;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tongxin.common.Asks;

/** A table that the program itself asks uses what it is given, and answers what is read. */
final class AskedRule {

    private AskedRule() {}

    static void check(Table table, Language language, Report report) {
        language.asks(table.key()).ifPresent(asks -> {
            Set<String> given = new TreeSet<>(List.of(asks.gives()));
            if (!given.contains(Asks.ANYTHING)) {
                table.reads().stream()
                        .filter(name -> !given.contains(name))
                        .forEach(name ->
                                report.add(table.key(), table.name(), "table-reads", name, String.join("、", given)));
            }
            List.of(asks.reads()).stream()
                    .filter(column -> !table.columns().contains(column))
                    .forEach(column -> report.add(table.key(), table.name(), "table-answers", column));
        });
    }
}
