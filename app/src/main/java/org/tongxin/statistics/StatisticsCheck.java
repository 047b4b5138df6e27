package org.tongxin.statistics;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.CaseNumber;
import org.tongxin.workflow.ListCheck;

/** Whether what is counted is what the files and the engine's history say, and the repair, which also fills an empty table. */
@Service
@Transactional
class StatisticsCheck implements ListCheck {

    private final JdbcClient jdbc;
    private final CaseFiles cases;
    private final StatisticsTable table;
    private final StatisticsProjection projection;

    StatisticsCheck(JdbcClient jdbc, CaseFiles cases, StatisticsTable table, StatisticsProjection projection) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.table = table;
        this.projection = projection;
    }

    /** Of every case, closed or not. */
    @Override
    public List<CaseNumber> differences() {
        Set<String> numbers = new TreeSet<>(table.cases());
        numbers.addAll(
                jdbc.sql("select number from case_file").query(String.class).list());
        return numbers.stream().map(CaseNumber::new).filter(this::differs).toList();
    }

    boolean differs(CaseNumber number) {
        return cases.find(number)
                .map(file -> projection.counted(file, false))
                .filter(counted -> !Optional.of(counted.row()).equals(table.find(number))
                        || !new HashSet<>(counted.steps()).equals(new HashSet<>(table.steps(number))))
                .isPresent();
    }

    @Override
    public void repair(List<CaseNumber> numbers) {
        numbers.forEach(projection::rebuild);
    }
}
