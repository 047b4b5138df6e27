-- What is done to running cases, one after the other, each in a transaction of its own: moving to another version, applying new limits.

create table running_change (
    id         bigint generated always as identity primary key,
    kind       text not null check (kind in ('move', 'limits')),
    -- The process that is moved; null for limits.
    process    text,
    -- What people call it: the versions, or the keys of the limits.
    subject    text not null,
    -- How, for whoever does it: the mappings, or nothing.
    plan       text not null,
    state      text not null default 'running' check (state in ('running', 'paused', 'cancelled', 'done')),
    started_by text not null,
    started_at timestamptz not null,
    ended_at   timestamptz,
    check ((ended_at is null) = (state in ('running', 'paused')))
);

create table running_change_item (
    id          bigint generated always as identity primary key,
    change      bigint not null references running_change,
    -- The engine's process instance, or its task.
    thing       text not null,
    case_number text not null,
    state       text not null default 'waiting' check (state in ('waiting', 'done', 'left')),
    -- Why it was left as it was: a message key, and what it names.
    reason      text,
    detail      text,
    attempts    int not null default 0,
    ended_at    timestamptz,
    check ((state = 'left') = (reason is not null))
);

create index running_change_item_state on running_change_item (change, state);
-- Nobody changes what somebody else is changing.
create unique index running_change_item_once on running_change_item (thing) where state = 'waiting';
