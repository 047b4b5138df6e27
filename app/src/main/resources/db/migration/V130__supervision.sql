-- The open tasks as those see them who are responsible for a unit and what lies below it: see org.tongxin.supervision. The truth about tasks is the
-- engine's; this is its projection, kept in the same transaction.

create table supervised_task (
    task_id      text        primary key,
    case_number  text        not null,
    process_key  text        not null,
    step         text        not null,
    step_name    text        not null,
    -- of the case, and the units from the city down to it
    unit         text        not null,
    path         text[]      not null,
    -- who has to act: a department, a street, a grid …
    acting       text,
    assignee     text,
    groups       text[]      not null,
    due          timestamptz,
    paused_until timestamptz,
    urgency      text        not null,
    created      timestamptz not null,
    claimed_at   timestamptz,
    -- when a task that nobody has taken has waited too long, by the limit supervision.unclaimed
    claim_by     timestamptz
);

create index supervised_task_case on supervised_task (case_number);
create index supervised_task_step on supervised_task (process_key, step);

-- Each task once for every unit on its path: a page for a whole city is one range of the primary key, as one for a grid.
create table supervised_scope (
    unit    text        not null,
    -- 'infinity' when there is none: a null would not be found in the index range
    due     timestamptz not null,
    task_id text        not null references supervised_task on delete cascade,
    primary key (unit, due, task_id)
);

create index supervised_scope_task on supervised_scope (task_id);

-- Who urged whom; the second time within a day says why.
create table urging (
    id          bigint generated always as identity primary key,
    task_id     text        not null,
    case_number text        not null,
    person      text        not null,
    at          timestamptz not null,
    reason      text
);

create index urging_task on urging (task_id, at);
