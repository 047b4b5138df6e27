package org.tongxin.cases;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The categories of neighbourhood affairs, in the order in which people are offered them. */
@Service
public class Categories {

    private final JdbcClient jdbc;

    Categories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Category> all() {
        return jdbc.sql("select code, zh, en from category order by position, code")
                .query(Category.class)
                .list();
    }

    public Optional<Category> find(String code) {
        return jdbc.sql("select code, zh, en from category where code = :code")
                .param("code", code)
                .query(Category.class)
                .optional();
    }
}
