package org.tongxin.cases.data;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Rehearsal;

/** Numbers such as 20261121-00042-7: the day in Asia/Shanghai, a count that begins anew each day, a check digit. */
@Component
class CaseNumbers {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseNumbers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A number that no other case has, not even one whose transaction was rolled back; a case that is only rehearsed has brought its own. */
    CaseNumber next() {
        return Rehearsal.current()
                .map(Rehearsal::number)
                .orElseGet(() -> next(LocalDate.now(clock), 1).get(0));
    }

    /** As many numbers of that day. */
    List<CaseNumber> next(LocalDate day, int count) {
        if (dayIsNew(day)) {
            jdbc.sql("insert into case_day (day, base) values (:day, nextval('case_number')) on conflict do nothing")
                    .param("day", day)
                    .update();
        }
        return jdbc
                .sql("select nextval('case_number') - base from case_day, generate_series(1, :count) where day = :day")
                .param("day", day)
                .param("count", count)
                .query(Long.class)
                .list()
                .stream()
                .map(counted -> number(day, counted))
                .toList();
    }

    static CaseNumber number(LocalDate day, long count) {
        String date = day.format(DateTimeFormatter.BASIC_ISO_DATE);
        String digits = "%05d".formatted(count);
        return new CaseNumber(date + "-" + digits + "-" + checkDigit(date + digits));
    }

    /** ISO 7064 MOD 11,10: notices every single wrong digit and nearly every two that changed places. */
    static int checkDigit(String digits) {
        int product = 10;
        for (char digit : digits.toCharArray()) {
            int sum = (product + digit - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }

    private boolean dayIsNew(LocalDate day) {
        return jdbc.sql("select 1 from case_day where day = :day")
                .param("day", day)
                .query(Integer.class)
                .optional()
                .isEmpty();
    }
}
