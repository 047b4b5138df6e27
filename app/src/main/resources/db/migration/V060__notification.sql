-- One row per recipient, a person or a role at a unit; a person's notices are those of their keys.
create table notice (
  id bigint generated always as identity primary key,
  recipient text not null,
  case_number text not null,
  kind text not null,
  step text,
  step_name text,
  at timestamptz not null
);
create index notice_by_recipient on notice (recipient, id desc);

-- Up to which notice a person has looked.
create table notice_read (
  person text primary key,
  last_id bigint not null
);
