-- The ledger of points (道德银行): see org.tongxin.points.
create table points_entry (
    id          bigint      generated always as identity primary key,
    account     text        not null,
    points      int         not null check (points <> 0),
    reason      text        not null,
    case_number text        not null references case_file,
    at          timestamptz not null,
    -- What is asked for twice is written once: the step that credits may run again.
    unique (case_number, reason)
);

create index points_entry_account on points_entry (account, id desc);

create trigger points_entry_append_only before update or delete on points_entry
    for each row execute function refuse_change();
create trigger points_entry_kept before truncate on points_entry
    for each statement execute function refuse_change();

-- The sum of each account's entries, kept with them in the same transaction so that rankings need not add them up.
create table points_balance (
    account text   primary key,
    points  bigint not null
);

-- Who wants to stand in the ranking by name; everybody else is masked.
create table points_named (
    account text primary key
);
