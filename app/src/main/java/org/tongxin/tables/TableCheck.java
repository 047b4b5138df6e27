package org.tongxin.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongxin.common.Refused;

/** Looks through a table, cell by cell and as a whole. */
@Component
class TableCheck {

    private static final int LONGEST_NOTE = 500;

    private final Offers offers;

    TableCheck(Offers offers) {
        this.offers = offers;
    }

    /**
     * @param before as it is in force: what is wrong in rows that are as they were is told, but does not keep anybody from changing others
     */
    Verdict check(TableContent table, TableContent before) {
        List<Offer> offered = offers.of(table);
        List<Problem> problems = new ArrayList<>();
        for (Row row : table.rows()) {
            boolean changed = !before.row(row.id()).filter(row::equals).isPresent();
            cells(table, row, offered, changed, problems);
        }
        List<Row> rows = table.rows();
        Coverage coverage = new Coverage(table, offered);
        coverage.hidden()
                .forEach((row, instead) ->
                        problems.add(Problem.of(rows.get(row), null, false, "tables.row.hidden", instead + 1)));
        coverage.overlaps()
                .forEach((row, other) ->
                        problems.add(Problem.of(rows.get(row), null, true, "tables.row.overlap", other + 1)));
        return new Verdict(problems, rows.isEmpty() ? List.of() : coverage.gaps());
    }

    private static void cells(
            TableContent table, Row row, List<Offer> offered, boolean changed, List<Problem> problems) {
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            Optional<Refused> wrong = CellCheck.of(row.cells().get(i), column, offered.get(i));
            wrong.ifPresent(
                    refused -> problems.add(Problem.of(row, column, changed, refused.key(), refused.arguments())));
        }
        if (row.note().length() > LONGEST_NOTE) {
            problems.add(Problem.of(row, null, changed, "tables.row.note", LONGEST_NOTE));
        }
        if (table.limits()
                && problems.stream().noneMatch(problem -> problem.row().equals(row.id()))) {
            problems.addAll(LimitCheck.of(table, row));
        }
    }
}
