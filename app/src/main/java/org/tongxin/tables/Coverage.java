package org.tongxin.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tries a table on every kind of question that its cells tell apart: which rows are never reached, which fit the same question, and what no row fits. What only FEEL says may
 * fit anything: it neither covers a later row nor leaves a gap.
 */
final class Coverage {

    private static final int MOST = 60_000;
    private static final int GAPS = 5;

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
            kinds.add(Kinds.of(inputs.get(i), column(i), offers.get(i)));
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

    private List<Cell> column(int column) {
        return cells.stream().map(row -> row.get(column)).toList();
    }

    private boolean unique() {
        return table.policy().equals("UNIQUE");
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

    private Fit fit(int row, Object[] question) {
        Fit fit = Fit.YES;
        for (int i = 0; i < question.length; i++) {
            Fit one = Fit.of(cells.get(row).get(i), question[i]);
            if (one == Fit.NO) {
                return one;
            }
            fit = one == Fit.PERHAPS ? one : fit;
        }
        return fit;
    }
}
