-- Photos and documents of a case, already cleaned: see org.tongxin.cases.Attachments.

create table attachment (
    id                  uuid        primary key,
    case_number         text        not null references case_file,
    file_name           text        not null,
    media_type          text        not null,
    size                bigint      not null,
    uploaded_by         text,
    at                  timestamptz not null,
    step                text,
    visible_to_resident boolean     not null,
    content             bytea       not null,
    thumbnail           bytea
);

-- Photos do not get smaller by being compressed once more.
alter table attachment alter column content set storage external;
alter table attachment alter column thumbnail set storage external;

create index attachment_case on attachment (case_number, at);
