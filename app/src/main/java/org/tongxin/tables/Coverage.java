package org.tongxin.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tries a table on every kind of question that its cells tell apart: which rows are never reached, which fit the same question, and what no row fits. What only FEEL says may
 * fit anything: it neither covers a later row nor leaves a gap.
 */
final class Coverage {

    private static final int MOST = 60_000;
    private static final int GAPS = 5;
    /** Stands for every text that the table does not name. */
    static final String OTHER = "…";

    private final TableContent table;
    private final List<Column> inputs;
    private final List<List<Cell>> cells;
    /** The row that is reached instead, by the index of the row that never is. */
    private final Map<Integer, Integer> hidden = new LinkedHashMap<>();

    private final Map<Integer, Integer> overlaps = new LinkedHashMap<>();
    private final List<Map<String, String>> gaps = new ArrayList<>();

    Coverage(TableContent table, List<Offer> offers) {
        this.table = table;
        inputs = table.columns().stream().filter(column -> !column.output()).toList();
        cells = table.rows().stream().map(this::cells).toList();
        List<List<Object>> kinds = new ArrayList<>();
        long questions = 1;
        for (int i = 0; i < inputs.size(); i++) {
            kinds.add(kinds(i, offers.get(i)));
            questions *= kinds.get(i).size();
        }
        sameConditions();
        if (questions * table.rows().size() <= 100L * MOST && questions <= MOST) {
            ask(kinds);
        }
    }

    Map<Integer, Integer> hidden() {
        return hidden;
    }

    Map<Integer, Integer> overlaps() {
        return overlaps;
    }

    List<Map<String, String>> gaps() {
        return gaps;
    }

    private List<Cell> cells(Row row) {
        List<Cell> read = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            read.add(Cell.read(row.cells().get(i), inputs.get(i)));
        }
        return read;
    }

    private void sameConditions() {
        Map<List<Cell>, Integer> first = new LinkedHashMap<>();
        for (int row = 0; row < cells.size(); row++) {
            Integer before = first.putIfAbsent(cells.get(row), row);
            if (before != null) {
                (unique() ? overlaps : hidden).put(row, before);
            }
        }
    }

    private boolean unique() {
        return table.policy().equals("UNIQUE");
    }

    private List<Object> kinds(int column, Offer offer) {
        Column.Type type = inputs.get(column).type();
        List<Cell> own = cells.stream().map(row -> row.get(column)).toList();
        return type == Column.Type.TRUTH
                ? List.of(true, false)
                : type.number() ? numbers(own, type) : texts(own, offer);
    }

    private static List<Object> numbers(List<Cell> own, Column.Type type) {
        TreeSet<BigDecimal> ends = new TreeSet<>();
        for (Cell cell : own) {
            if (cell instanceof Cell.Numbers numbers) {
                numbers.spans().forEach(span -> {
                    if (span.from() != null) {
                        ends.add(span.from());
                    }
                    if (span.to() != null) {
                        ends.add(span.to());
                    }
                });
            }
        }
        BigDecimal step = type == Column.Type.WHOLE ? BigDecimal.ONE : new BigDecimal("0.0000001");
        Set<Object> kinds = new LinkedHashSet<>(ends.isEmpty() ? List.of(BigDecimal.ZERO) : List.of());
        ends.forEach(end -> kinds.addAll(List.of(end.subtract(step), end, end.add(step))));
        return List.copyOf(kinds);
    }

    private static List<Object> texts(List<Cell> own, Offer offer) {
        Set<Object> kinds = new LinkedHashSet<>();
        boolean others = false;
        for (Cell cell : own) {
            if (cell instanceof Cell.Texts texts) {
                kinds.addAll(texts.values());
                others |= texts.except();
            } else {
                others = true;
            }
        }
        if (offer.closed()) {
            offer.choices().stream()
                    .map(Choice::value)
                    .filter(value -> !kinds.contains(value))
                    .findFirst()
                    .ifPresent(kinds::add);
        } else if (others) {
            kinds.add(OTHER);
        }
        return List.copyOf(kinds);
    }

    private void ask(List<List<Object>> kinds) {
        boolean[] reached = new boolean[cells.size()];
        Map<Integer, Integer> instead = new LinkedHashMap<>();
        Object[] question = new Object[inputs.size()];
        ask(kinds, question, 0, reached, instead);
        instead.forEach((row, before) -> {
            if (!reached[row] && !unique()) {
                hidden.putIfAbsent(row, before);
            }
        });
    }

    private void ask(
            List<List<Object>> kinds, Object[] question, int at, boolean[] reached, Map<Integer, Integer> instead) {
        if (at < question.length) {
            for (Object kind : kinds.get(at)) {
                question[at] = kind;
                ask(kinds, question, at + 1, reached, instead);
            }
            return;
        }
        int first = -1;
        for (int row = 0; row < cells.size(); row++) {
            Fit fit = fit(row, question);
            if (fit == Fit.NO) {
                continue;
            }
            if (first < 0) {
                reached[row] = true;
                first = fit == Fit.YES ? row : first;
            } else {
                instead.putIfAbsent(row, first);
                if (fit == Fit.YES && unique()) {
                    overlaps.putIfAbsent(row, first);
                }
            }
        }
        if (first < 0 && gaps.size() < GAPS) {
            gaps.add(named(question));
        }
    }

    private Map<String, String> named(Object[] question) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < question.length; i++) {
            named.put(inputs.get(i).id(), String.valueOf(question[i]));
        }
        return named;
    }

    private enum Fit {
        YES,
        PERHAPS,
        NO
    }

    private Fit fit(int row, Object[] question) {
        Fit fit = Fit.YES;
        for (int i = 0; i < question.length; i++) {
            Fit one = fit(cells.get(row).get(i), question[i]);
            if (one == Fit.NO) {
                return one;
            }
            fit = one == Fit.PERHAPS ? one : fit;
        }
        return fit;
    }

    private static Fit fit(Cell cell, Object value) {
        if (cell instanceof Cell.Blank) {
            return Fit.YES;
        }
        if (cell instanceof Cell.Texts texts) {
            return yes(texts.values().contains(value) != texts.except());
        }
        if (cell instanceof Cell.Numbers numbers && value instanceof BigDecimal number) {
            return yes(numbers.spans().stream().anyMatch(span -> span.contains(number)));
        }
        return cell instanceof Cell.Truth truth ? yes(value.equals(truth.value())) : Fit.PERHAPS;
    }

    private static Fit yes(boolean fits) {
        return fits ? Fit.YES : Fit.NO;
    }
}
