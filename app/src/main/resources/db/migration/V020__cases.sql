-- The case file: see org.tongxin.cases.

create table category (
    code     text primary key,
    zh       text not null,
    en       text not null,
    position int  not null
);

insert into category (code, zh, en, position) values
    ('sanitation',     '环境卫生', 'Cleaning and waste',       10),
    ('parking',        '停车管理', 'Parking',                  20),
    ('noise',          '噪音扰民', 'Noise',                    30),
    ('leak',           '房屋漏水', 'Leaks in buildings',       40),
    ('lift',           '电梯故障', 'Lifts',                    50),
    ('fire-safety',    '消防安全', 'Fire safety',              60),
    ('illegal-build',  '违法建设', 'Unlawful construction',    70),
    ('property-fee',   '物业收费', 'Property fees and service', 80),
    ('utilities',      '供水供电', 'Water, power, gas, heating', 90),
    ('roads',          '道路设施', 'Roads and street lights', 100),
    ('greening',       '园林绿化', 'Trees and green areas',   110),
    ('market-order',   '市场秩序', 'Markets and street vendors', 120),
    ('public-order',   '公共治安', 'Public order',            130),
    ('neighbours',     '邻里纠纷', 'Disputes between neighbours', 140),
    ('elderly-care',   '养老助残', 'Care for the elderly and disabled', 150),
    ('education',      '教育托育', 'Education and child care', 160),
    ('welfare',        '社保救助', 'Social security and relief', 170),
    ('other',          '其他',     'Other',                   990);

-- What a text is found by: every two neighbouring characters of Chinese, and every word of Latin letters and digits. The last
-- character of a run stands alone too, so that a search for one character can be a search by prefix.
create function search_terms(value text) returns text[]
    language sql immutable parallel safe strict
    as $$
        with plain as (select lower(normalize(value, NFKC)) as value),
        runs as (
            select m[1] as run
            from plain, regexp_matches(plain.value, '[^\u0001-\u00BF\u2000-\u206F\u3000-\u303F\uFF00-\uFFEF]+', 'g') as m)
        select coalesce(array_agg(distinct term), '{}')
        from (
            select left(m[1], 60) as term from plain, regexp_matches(plain.value, '[a-z0-9]+', 'g') as m
            union all
            select substr(run, i, 2) from runs, generate_series(1, length(run)) as i
        ) as terms
    $$;

-- The query that finds texts with everything that was typed; null when nothing was.
create function search_query(value text) returns tsquery
    language sql immutable parallel safe strict
    as $$
        with plain as (select lower(normalize(value, NFKC)) as value),
        runs as (
            select m[1] as run
            from plain, regexp_matches(plain.value, '[^\u0001-\u00BF\u2000-\u206F\u3000-\u303F\uFF00-\uFFEF]+', 'g') as m)
        select cast(string_agg(distinct term, ' & ') as tsquery)
        from (
            select '''' || left(m[1], 60) || ''':*' as term from plain, regexp_matches(plain.value, '[a-z0-9]+', 'g') as m
            union all
            select '''' || substr(run, i, 2) || ''':*'
            from runs, generate_series(1, greatest(length(run) - 1, 1)) as i
        ) as terms
    $$;

create table case_file (
    number        text        primary key,
    tracking_code text        not null unique,
    process_key   text        not null,
    title         text        not null,
    text          text        not null,
    category      text        references category,
    urgency       text        not null check (urgency in ('critical', 'urgent', 'normal', 'low')),
    unit          text        not null,
    -- From the city down to the unit: who stands above sees the case.
    unit_path     text[]      not null,
    place         text,
    channel       text        not null,
    external_id   text,
    reporter      text,
    received_at   timestamptz not null,
    opened_at     timestamptz not null,
    due_at        timestamptz,
    closed_at     timestamptz,
    result        text,
    -- How often it was reopened.
    reopened      int         not null default 0,
    data          jsonb       not null default '{}',
    search        tsvector    not null generated always as (array_to_tsvector(
        search_terms(number || ' ' || title || ' ' || text || ' ' || coalesce(place, '')))) stored
);

create unique index case_file_external on case_file (channel, external_id) where external_id is not null;
create index case_file_received on case_file (received_at desc, number desc);
create index case_file_search on case_file using gin (search);
create index case_file_path on case_file using gin (unit_path);
create index case_file_open on case_file (unit, received_at desc) where closed_at is null;
create index case_file_reporter on case_file (reporter) where reporter is not null;

-- Numbers count from 1 on each day and come from one sequence, so that nobody waits for another's transaction and no number comes twice.
create sequence case_number;

create table case_day (
    day  date   primary key,
    base bigint not null
);

create table case_event (
    id                  bigint      generated always as identity primary key,
    case_number         text        not null references case_file,
    at                  timestamptz not null,
    actor               text,
    kind                text        not null,
    step                text,
    step_name           text,
    outcome             text,
    reason              text,
    visible_to_resident boolean     not null
);

create index case_event_case on case_event (case_number, id);

create function refuse_change() returns trigger
    language plpgsql
    as $$ begin raise exception '% is append-only', tg_table_name; end $$;

create trigger case_event_append_only before update or delete on case_event
    for each row execute function refuse_change();

-- Whose work the case is or was: users, and groups "role@unit".
create table case_access (
    case_number text not null references case_file,
    key         text not null,
    primary key (case_number, key)
);

create index case_access_key on case_access (key);

-- One rating for each time that the case came to an end.
create table rating (
    case_number text        not null references case_file,
    round       int         not null,
    stars       int         not null check (stars between 1 and 5),
    solved      boolean     not null,
    comment     text,
    at          timestamptz not null,
    primary key (case_number, round)
);

-- What identifies a person, encrypted as a whole; key_id says with which key.
create table case_private (
    case_number text  primary key references case_file,
    key_id      text  not null,
    content     bytea not null
);
