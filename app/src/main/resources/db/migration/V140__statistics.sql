-- What has been done and how long it took, for good: see org.tongxin.statistics. The engine forgets its history after its time to live; these rows stay.

create table statistics_case (
    case_number    text        primary key,
    process_key    text        not null,
    category       text,
    urgency        text        not null,
    -- The unit for which it counts, the one it belonged to in the end, and the units from the city down to it as they were then
    unit           text        not null,
    path           text[]      not null,
    -- The department or partner that had a step of it last, and the property company
    department     text,
    company        text,
    filed          timestamptz not null,
    first_response timestamptz,
    -- By when somebody should have responded: the limit statistics.response
    response_due   timestamptz,
    due            timestamptz,
    closed         timestamptz,
    result         text,
    -- Of the rating of this result; null when it was not rated
    stars          int,
    solved         boolean,
    reopened       int         not null,
    handed_back    int         not null,
    -- The level at which a dispute was settled
    level          text
);

create index statistics_case_filed on statistics_case (filed);
create index statistics_case_closed on statistics_case (closed);
create index statistics_case_late on statistics_case (due) where closed is null;

create table statistics_step (
    task_id        text        primary key,
    case_number    text        not null,
    process_key    text        not null,
    step           text        not null,
    step_name      text        not null,
    -- The unit to which the case belonged when the step ended
    unit           text        not null,
    path           text[]      not null,
    acting         text,
    company        text,
    person         text,
    created        timestamptz not null,
    -- With all extensions and pauses
    due            timestamptz,
    ended          timestamptz,
    -- It ended without anybody having done it
    cancelled      boolean     not null,
    outcome        text,
    -- In the working time of the unit that acted, without pauses; null while it is open, and where the calendar does not know
    worked_minutes int,
    paused_minutes int         not null
);

create index statistics_step_case on statistics_step (case_number);
create index statistics_step_ended on statistics_step (ended);
create index statistics_step_late on statistics_step (due) where ended is null;
