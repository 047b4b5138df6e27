-- What administrators have changed: who, when, what, before and after in plain words; no passwords, of people only the account's name.

create table admin_change (
    id      bigint      generated always as identity primary key,
    at      timestamptz not null,
    -- null when the program did it
    person  text,
    kind    text        not null,
    subject text        not null,
    action  text        not null,
    details jsonb       not null
);

create trigger admin_change_append_only before update or delete on admin_change
    for each row execute function refuse_change();
create trigger admin_change_not_emptied before truncate on admin_change
    for each statement execute function refuse_change();
