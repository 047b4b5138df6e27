package org.tongxin.inbox;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.common.CaseNumber;

/** Who follows which case. */
@Component
class Watching {

    private final JdbcClient jdbc;
    private final Clock clock;

    Watching(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(String person, CaseNumber number) {
        jdbc.sql("insert into case_watch (person, case_number, since) values (?, ?, ?) on conflict do nothing")
                .params(person, number.value(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(String person, CaseNumber number) {
        jdbc.sql("delete from case_watch where person = ? and case_number = ?")
                .params(person, number.value())
                .update();
    }

    boolean contains(String person, CaseNumber number) {
        return watchers(number).contains(person);
    }

    List<String> watchers(CaseNumber number) {
        return jdbc.sql("select person from case_watch where case_number = ? order by person")
                .param(number.value())
                .query(String.class)
                .list();
    }
}
