-- A search over a million cases. Two neighbouring characters are a term of the index as they are: looked for as a prefix, PostgreSQL would read the whole
-- list of each; as a term it goes on from the rarest. Only one character alone is a prefix, and words of letters and longer numbers.
-- A single character beside digits or letters, as in 第77户, narrows nothing and stands in nearly every text: it is looked for only where it was typed alone.
create or replace function search_query(value text) returns tsquery
    language sql immutable parallel safe strict
    as $$
        with words as (
            select word, n from regexp_split_to_table(lower(normalize(value, NFKC)), '\s+') with ordinality as w (word, n)),
        terms as (
            select n, left(m[1], 60) as term, m[1] !~ '^[0-9]{1,2}$' as beginning, false as single
            from words, regexp_matches(word, '[a-z0-9]+', 'g') as m
            union all
            select n, substr(m[1], i, 2), length(m[1]) = 1, length(m[1]) = 1
            from words, regexp_matches(word, '[^\u0001-\u00BF\u2000-\u206F\u3000-\u303F\uFF00-\uFFEF]+', 'g') as m,
                generate_series(1, greatest(length(m[1]) - 1, 1)) as i),
        said as (select term, beginning, single and count(*) over (partition by n) > 1 as beside from terms)
        select cast(string_agg(distinct '''' || term || '''' || case when beginning then ':*' else '' end, ' & ') as tsquery)
        from said where not beside
    $$;

alter table case_file alter column unit_path set statistics 300;
