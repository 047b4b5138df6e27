package org.tongxin.tables;

import java.util.List;
import java.util.Map;

/**
 * What is wrong or odd about a table.
 *
 * @param gaps what no row fits: a value a column, by the column's id
 */
public record Verdict(List<Problem> problems, List<Map<String, String>> gaps) {

    public Verdict {
        problems = List.copyOf(problems);
        gaps = List.copyOf(gaps);
    }

    public boolean savable() {
        return problems.stream().noneMatch(Problem::blocking);
    }

    public List<Problem> of(String row) {
        return problems.stream().filter(problem -> problem.row().equals(row)).toList();
    }
}
