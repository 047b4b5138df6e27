package org.tongxin.cases.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseSearch;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Person;

/** Searches with PostgreSQL's own index of pairs of characters, see {@code search_terms} and {@code case_found} in the migrations. */
@Service
@Transactional(readOnly = true)
class JdbcCaseSearch implements CaseSearch {

    private static final int LIMIT = 200;
    private static final int CANDIDATES = 500;

    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final CaseAccess access;

    JdbcCaseSearch(JdbcClient jdbc, CaseRows rows, CaseAccess access) {
        this.access = access;
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public Page find(Person person, Criteria criteria, @Nullable Position after, int limit) {
        int size = Math.max(1, Math.min(limit, LIMIT));
        // Whose half of the index would be everything is asked case by case
        String seenBy = access.seesAll(person) ? "(c.seen_by || '{}')" : "c.seen_by";
        StringBuilder where = new StringBuilder(seenBy + " && cast(:sees as text[])");
        Map<String, Object> parameters = new HashMap<>(Map.of("sees", access.sees(person)));
        if (StringUtils.hasText(criteria.text())) {
            where.append(" and c.search @@ search_query(:text)");
            parameters.put("text", criteria.text());
        }
        if (criteria.unit() != null) {
            where.append(" and c.seen_by && cast(:unit as text[])");
            parameters.put("unit", new String[] {"u" + criteria.unit(), "c" + criteria.unit()});
        }
        if (criteria.category() != null) {
            where.append(" and f.category = :category");
            parameters.put("category", criteria.category());
        }
        if (criteria.open() != null) {
            where.append(criteria.open() ? " and f.closed_at is null" : " and f.closed_at is not null");
        }
        if (after != null) {
            where.append(" and (c.received_at, c.number) < (:receivedAt, :after)");
            parameters.put("receivedAt", CaseRows.at(after.receivedAt()));
            parameters.put("after", after.number().value());
        }
        boolean ofFile = criteria.category() != null || criteria.open() != null;
        return page(
                jdbc.sql(pageSql(where.toString(), ofFile, size + 1))
                        .params(parameters)
                        .query(rows)
                        .list(),
                size);
    }

    /** @param ofFile whether the conditions ask about {@code case_file f} as well */
    static String pageSql(String conditions, boolean ofFile, int limit) {
        return "select f.* from (select c.number from case_found c"
                + (ofFile ? " join case_file f on f.number = c.number" : "") + " where " + conditions
                + " order by c.received_at desc, c.number desc limit " + limit
                + ") page join case_file f on f.number = page.number order by f.received_at desc, f.number desc";
    }

    @Override
    public List<CaseNumber> titled(Person person, String text, int limit) {
        return jdbc.sql("""
                        select f.number from case_found c join case_file f on f.number = c.number
                        where c.search @@ search_query(:text)
                          and array_to_tsvector(search_terms(f.number || case when %s then ' ' || f.title else '' end)) @@ search_query(:text)
                        order by f.closed_at is null desc, f.received_at desc limit :limit
                        """.formatted(CaseAccess.VISIBLE))
                .params(access.parameters(person))
                .param("text", text)
                .param("limit", limit)
                .query((row, index) -> new CaseNumber(row.getString(1)))
                .list();
    }

    private static Page page(List<CaseFile> found, int size) {
        if (found.size() <= size) {
            return new Page(found, null);
        }
        List<CaseFile> cases = List.copyOf(found.subList(0, size));
        CaseFile last = cases.get(size - 1);
        return new Page(cases, new Position(last.receivedAt(), last.number()));
    }

    @Override
    public List<Similar> similar(Person person, CaseNumber number, int limit) {
        return jdbc.sql("""
                        with this as (
                            select c.*, search_terms(c.title || ' ' || c.text || ' ' || coalesce(c.place, '')) as terms
                            from case_file c where c.number = :number),
                        candidates as (
                            select f.* from case_file f, this
                            where f.closed_at is null and f.number <> this.number
                              and f.unit_path @> array[this.unit]
                              and (f.category = this.category or f.category is null or this.category is null)
                              and %s
                            order by f.received_at desc limit %d)
                        select * from (
                            select f.*, 2.0 * common / greatest(1, cardinality(this.terms) + cardinality(theirs)) as likeness
                            from candidates f, this,
                                 lateral (select search_terms(f.title || ' ' || f.text || ' ' || coalesce(f.place, '')) as theirs) as t,
                                 lateral (select count(*) as common from unnest(theirs) as term where term = any (this.terms)) as c
                        ) as compared
                        where likeness >= 0.2
                        order by likeness desc, received_at desc limit :limit
                        """.formatted(CaseAccess.VISIBLE, CANDIDATES))
                .param("number", number.value())
                .param("limit", Math.max(1, Math.min(limit, LIMIT)))
                .params(access.parameters(person))
                .query((row, index) -> new Similar(rows.mapRow(row, index), row.getDouble("likeness")))
                .list();
    }

    @Override
    public int countOpen(UnitCode estate, String category) {
        return jdbc.sql(
                        "select count(*) from case_file where closed_at is null and not confidential and category = :category and data ->> 'estate' = :estate")
                .param("category", category)
                .param("estate", estate.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public List<CaseFile> reportedBy(String account) {
        return jdbc.sql(
                        "select * from case_file where reporter = :account order by received_at desc, number desc limit "
                                + LIMIT)
                .param("account", account)
                .query(rows)
                .list();
    }
}
