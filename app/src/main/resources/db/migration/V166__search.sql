-- A search over a million cases. Two neighbouring characters are a term of the index as they are: looked for as a prefix, PostgreSQL would read the whole
-- list of each; as a term it goes on from the rarest. Only one character alone is a prefix, and words of letters and longer numbers.
create or replace function search_query(value text) returns tsquery
    language sql immutable parallel safe strict
    as $$
        with plain as (select lower(normalize(value, NFKC)) as value),
        runs as (
            select m[1] as run
            from plain, regexp_matches(plain.value, '[^\u0001-\u00BF\u2000-\u206F\u3000-\u303F\uFF00-\uFFEF]+', 'g') as m)
        select cast(string_agg(distinct term, ' & ') as tsquery)
        from (
            select '''' || left(m[1], 60) || case when m[1] ~ '^[0-9]{1,2}$' then '''' else ''':*' end as term from plain, regexp_matches(plain.value, '[a-z0-9]+', 'g') as m
            union all
            select '''' || substr(run, i, 2) || case when length(run) = 1 then ''':*' else '''' end
            from runs, generate_series(1, greatest(length(run) - 1, 1)) as i
        ) as terms
    $$;

-- How frequent the three thousand most frequent terms are: whether a page comes sooner from the newest cases or from the index of terms.
alter table case_file alter column search set statistics 300;
alter table case_file alter column unit_path set statistics 300;
