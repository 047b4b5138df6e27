-- More time for a step: what was asked and decided, and when the clock stood still. Kept as long as the case.

create table extension_request (
    id          bigint generated always as identity primary key,
    task_id     text not null,
    case_number text not null,
    step        text not null,
    step_name   text not null,
    asked_by    text not null,
    asked_at    timestamptz not null,
    due_at      timestamptz not null,
    until_at    timestamptz not null,
    reason      text not null,
    -- Null while nobody has decided.
    outcome     text check (outcome in ('granted', 'refused', 'lapsed', 'moot')),
    decided_at  timestamptz,
    check (until_at > due_at),
    check ((outcome is null) = (decided_at is null))
);

create unique index extension_request_open on extension_request (task_id) where outcome is null;
create index extension_request_case on extension_request (case_number);

create table step_pause (
    id          bigint generated always as identity primary key,
    task_id     text not null,
    case_number text not null,
    step        text not null,
    paused_by   text not null,
    paused_at   timestamptz not null,
    -- When the clock runs again: first as announced, then as it was.
    until_at    timestamptz not null,
    reason      text not null,
    ended       boolean not null default false,
    check (until_at >= paused_at)
);

create unique index step_pause_open on step_pause (task_id) where not ended;
create index step_pause_case on step_pause (case_number);
