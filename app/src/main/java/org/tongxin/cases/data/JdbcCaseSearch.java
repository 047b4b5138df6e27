package org.tongxin.cases.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

/** Searches with PostgreSQL's own index of pairs of characters, see {@code search_terms} in the migration. */
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
        StringBuilder where = new StringBuilder();
        Map<String, Object> parameters = new HashMap<>(access.parameters(person));
        List<String> ways = access.ways(person, parameters);
        if (StringUtils.hasText(criteria.text())) {
            where.append(" and f.search @@ search_query(:text)");
            parameters.put("text", criteria.text());
        }
        if (criteria.unit() != null) {
            where.append(" and f.unit_path && array[cast(:unit as text)]");
            parameters.put("unit", criteria.unit().value());
        }
        if (criteria.category() != null) {
            where.append(" and f.category = :category");
            parameters.put("category", criteria.category());
        }
        if (criteria.open() != null) {
            where.append(criteria.open() ? " and f.closed_at is null" : " and f.closed_at is not null");
        }
        if (after != null) {
            where.append(" and (f.received_at, f.number) < (:receivedAt, :after)");
            parameters.put("receivedAt", CaseRows.at(after.receivedAt()));
            parameters.put("after", after.number().value());
        }
        return page(
                jdbc.sql(pageSql(ways, where.toString(), size + 1))
                        .params(parameters)
                        .query(rows)
                        .list(),
                size);
    }

    /** A branch for each way to see a case, so that each can use its index; who sees a case in two ways finds it once. */
    static String pageSql(List<String> ways, String criteria, int limit) {
        String newest = " order by received_at desc, number desc limit " + limit;
        String branches = ways.stream()
                .map(way -> "(select f.number, f.received_at from case_file f where " + way + criteria + newest + ")")
                .collect(Collectors.joining(" union "));
        return "select f.* from (select * from (" + branches + ") seen" + newest
                + ") page join case_file f on f.number = page.number order by f.received_at desc, f.number desc";
    }

    @Override
    public List<CaseNumber> titled(Person person, String text, int limit) {
        return jdbc.sql("""
                        select f.number from case_file f
                        where f.search @@ search_query(:text)
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
