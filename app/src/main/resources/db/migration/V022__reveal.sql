-- Who looked at which private value of which case, and why; never the value.

create table reveal_log (
    id          bigint      generated always as identity primary key,
    case_number text        not null references case_file,
    at          timestamptz not null,
    person      text        not null,
    field       text        not null,
    reason      text        not null
);

create index reveal_log_case on reveal_log (case_number, id);
create index reveal_log_person on reveal_log (person, at);

create trigger reveal_log_append_only before update or delete on reveal_log
    for each row execute function refuse_change();
