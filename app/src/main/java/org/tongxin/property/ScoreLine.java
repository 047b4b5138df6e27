package org.tongxin.property;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;

/**
 * A line of a company's ledger.
 *
 * @param event {@code founded}, {@code overdue}, {@code rejected}, {@code refused} or {@code enforced}
 * @param attempt which attempt at rectification it belongs to
 * @param points the more, the worse
 */
public record ScoreLine(
        UnitCode company, UnitCode estate, CaseNumber number, String event, int attempt, int points, Instant at) {

    static ScoreLine read(ResultSet row, int index) throws SQLException {
        return new ScoreLine(
                new UnitCode(row.getString("company")),
                new UnitCode(row.getString("estate")),
                new CaseNumber(row.getString("case_number")),
                row.getString("event"),
                row.getInt("attempt"),
                row.getInt("points"),
                row.getTimestamp("at").toInstant());
    }
}
