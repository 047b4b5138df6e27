package org.tongxin.inbox;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.organization.Person;

/** How somebody likes to work with the inbox. */
@Service
@Transactional
public class Preferences {

    private final JdbcClient jdbc;

    Preferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the next task opens after one is completed; yes unless the person said no. */
    public boolean opensNext(Person person) {
        return jdbc.sql("select open_next from inbox_preference where person = ?")
                .param(person.name())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    public void openNext(Person person, boolean openNext) {
        jdbc.sql("""
                        insert into inbox_preference (person, open_next) values (?, ?)
                        on conflict (person) do update set open_next = excluded.open_next
                        """).params(person.name(), openNext).update();
    }
}
