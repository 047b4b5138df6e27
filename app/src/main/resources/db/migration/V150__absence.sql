-- Who is away when, and who stands in: read by the clock, so that everything returns by itself. What was ended early keeps when it was.

create table absence (
    id         bigint generated always as identity primary key,
    person     text        not null,
    deputy     text        not null,
    from_at    timestamptz not null,
    until_at   timestamptz not null,
    entered_by text        not null,
    entered_at timestamptz not null,
    check (until_at >= from_at),
    check (person <> deputy)
);

create index absence_person on absence (person, until_at);
create index absence_deputy on absence (deputy, until_at);
create index absence_until on absence (until_at);

-- In whose place somebody acted.
alter table case_event add column behalf text;
