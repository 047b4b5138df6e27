package org.tongxin.inbox;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Refused;
import org.tongxin.organization.Person;

/** Filters that somebody keeps under a name. */
@Service
@Transactional
public class SavedFilters {

    private static final int NAME_LENGTH = 30;

    private final JdbcClient jdbc;

    SavedFilters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param query the query string of the inbox's address */
    public record Saved(String name, String query) {}

    public List<Saved> of(Person person) {
        return jdbc.sql("select name, query from saved_filter where person = ? order by name")
                .param(person.name())
                .query(Saved.class)
                .list();
    }

    /**
     * Keeps a filter; one of the same name is replaced.
     *
     * @throws Refused {@code inbox.filter.name} when the name is empty or longer than 30 characters
     */
    public void save(Person person, Saved filter) {
        String name = checked(filter.name());
        jdbc.sql("""
                        insert into saved_filter (person, name, query) values (?, ?, ?)
                        on conflict (person, name) do update set query = excluded.query
                        """).params(person.name(), name, filter.query()).update();
    }

    /**
     * Gives a filter another name.
     *
     * @throws Refused {@code inbox.filter.name} as when it is kept, {@code inbox.filter.taken} when another one is called so
     */
    public void rename(Person person, String from, String to) {
        String name = checked(to);
        boolean taken = !name.equals(from)
                && of(person).stream().anyMatch(saved -> saved.name().equals(name));
        if (taken) {
            throw new Refused("inbox.filter.taken", name);
        }
        jdbc.sql("update saved_filter set name = ? where person = ? and name = ?")
                .params(name, person.name(), from)
                .update();
    }

    private static String checked(String typed) {
        String name = typed.strip();
        if (name.isEmpty() || name.length() > NAME_LENGTH) {
            throw new Refused("inbox.filter.name", NAME_LENGTH);
        }
        return name;
    }

    public void remove(Person person, String name) {
        jdbc.sql("delete from saved_filter where person = ? and name = ?")
                .params(person.name(), name)
                .update();
    }
}
