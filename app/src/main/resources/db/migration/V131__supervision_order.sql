-- 挂牌督办: a supervisor puts a case under an order that its addressee has to answer. Kept as long as the case.

create table supervision_order (
    id           bigint generated always as identity primary key,
    case_number  text        not null,
    task_id      text        not null,
    step         text        not null,
    step_name    text        not null,
    reason       text        not null,
    issued_by    text        not null,
    -- as whom it was put, and who has to answer: role@unit
    issuer       text        not null,
    addressee    text        not null,
    issued_at    timestamptz not null,
    -- how often an answer was returned
    returned     integer     not null default 0,
    answer       text,
    answered_by  text,
    answered_at  timestamptz,
    -- Null while the order stands.
    outcome      text check (outcome in ('accepted', 'withdrawn', 'moot')),
    ended_at     timestamptz,
    check ((outcome is null) = (ended_at is null))
);

create unique index supervision_order_open on supervision_order (case_number) where outcome is null;
create index supervision_order_case on supervision_order (case_number);
