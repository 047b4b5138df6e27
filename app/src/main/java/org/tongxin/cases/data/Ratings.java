package org.tongxin.cases.data;

import static org.tongxin.cases.data.CaseRows.at;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.cases.Rating;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;

/** One rating for each time that a case came to an end. */
@Component
class Ratings {

    private static final int COMMENT = 2_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Ratings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(CaseNumber number, int stars, boolean solved, @Nullable String comment) {
        if (stars < 1 || stars > 5) {
            throw new Refused("case.stars");
        }
        CaseRules.length("case.field.comment", comment, COMMENT);
        int added = jdbc.sql("""
                        insert into rating (case_number, round, stars, solved, comment, at)
                        select number, reopened, :stars, :solved, :comment, :at from case_file where number = :number
                        on conflict do nothing
                        """)
                .param("number", number.value())
                .param("stars", stars)
                .param("solved", solved)
                .param("comment", CaseRules.clean(comment))
                .param("at", at(clock.instant()))
                .update();
        if (added == 0) {
            throw new Refused("case.rated");
        }
    }

    Optional<Rating> newest(CaseNumber number) {
        return jdbc.sql("select * from rating where case_number = :number order by round desc limit 1")
                .param("number", number.value())
                .query((row, index) -> new Rating(
                        row.getInt("stars"),
                        row.getBoolean("solved"),
                        row.getString("comment"),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }
}
