-- Everybody's task list: see org.tongxin.inbox. The truth about tasks is the engine's; this is its projection, kept in the same transaction.

-- One row per item and inbox key. An item is an open task, or a case that somebody watches. The key says whose list it stands in and why:
-- open:<group>, mine:<person>, team:<group> (a colleague has it), watch:<person>. A page of a list is one range of the first index per key.
create table inbox_entry (
    inbox_key   text        not null,
    -- of the task; of a watched case its number
    task_id     text        not null,
    -- 'infinity' when there is none: a null would not be found in the index range
    due         timestamptz not null,
    case_number text        not null,
    process_key text        not null,
    step        text,
    step_name   text,
    title       text        not null,
    unit        text        not null,
    place       text,
    category    text,
    urgency     text        not null,
    assignee    text,
    paused_until timestamptz,
    created     timestamptz not null,
    closed      boolean     not null,
    -- number, title, text and place in lower case
    search_text text        not null
);

create unique index inbox_entry_page on inbox_entry (inbox_key, due, task_id);
create index inbox_entry_task on inbox_entry (task_id);
create index inbox_entry_case on inbox_entry (case_number);

-- What somebody has completed.
create table inbox_done (
    person       text        not null,
    task_id      text        not null,
    completed_at timestamptz not null,
    case_number  text        not null,
    process_key  text        not null,
    step         text        not null,
    step_name    text        not null,
    outcome      text,
    title        text        not null,
    unit         text        not null,
    place        text,
    category     text,
    urgency      text        not null,
    search_text  text        not null,
    primary key (person, task_id)
);

create index inbox_done_page on inbox_done (person, completed_at desc, task_id);
create index inbox_done_case on inbox_done (case_number);

-- Who wants to follow which case.
create table case_watch (
    person      text        not null,
    case_number text        not null,
    since       timestamptz not null,
    primary key (person, case_number)
);

create index case_watch_case on case_watch (case_number);

-- A form that somebody has begun to fill in; encrypted, since it may hold private values.
create table task_draft (
    task_id  text        not null,
    person   text        not null,
    form     bytea       not null,
    saved_at timestamptz not null,
    primary key (task_id, person)
);

-- A filter under a name; what it is, as the query string of the inbox.
create table saved_filter (
    person text not null,
    name   text not null,
    query  text not null,
    primary key (person, name)
);
