-- What failed technically lives in the engine; here is what people have done about it.

-- Administrators hear of a kind of failure once in half a day.
create table incident_told (
    kind    text primary key,
    told_at timestamptz not null
);

create table incident_retry (
    id         bigint generated always as identity primary key,
    kind       text not null,
    started_by text not null,
    started_at timestamptz not null
);

create table incident_retry_job (
    retry bigint not null references incident_retry,
    job   text not null,
    primary key (retry, job)
);
