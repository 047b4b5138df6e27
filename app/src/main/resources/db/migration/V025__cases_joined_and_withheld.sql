-- Several cases about the same thing: one leads, the others wait for it. Lines are added and ended, never removed.

create table case_join (
    id          bigint      generated always as identity primary key,
    case_number text        not null references case_file,
    lead        text        not null references case_file,
    person      text        not null,
    reason      text        not null,
    at          timestamptz not null,
    ended_at    timestamptz,
    -- done: the lead's work was done; separated: the lead ended otherwise; undone: somebody took it back
    ended       text        check (ended in ('done', 'separated', 'undone')),
    check (case_number <> lead),
    check ((ended_at is null) = (ended is null))
);

create unique index case_join_open on case_join (case_number) where ended_at is null;
create index case_join_lead on case_join (lead);

-- Groups whose people work on the case without seeing whose it is.

create table case_withheld (
    case_number text not null references case_file,
    key         text not null,
    primary key (case_number, key)
);
