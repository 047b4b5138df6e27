-- Who deployed what, and why, beside what the engine keeps of its deployments. What the program brings itself when it starts has no row.
create table model_deployment (
  -- the engine's id of it
  deployment text primary key,
  person text not null,
  -- null when the door it came through asks for none, as the Modeler's
  reason text
);

-- Deployments at a later time.
create table model_schedule (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  person text not null,
  reason text not null,
  -- names of the files, and an archive of them
  names text[] not null,
  files bytea not null,
  -- the versions that they were compared with, by file name
  base jsonb not null,
  state text not null check (state in ('waiting', 'done', 'failed', 'cancelled')),
  -- why it failed, in each language
  problem_zh text,
  problem_en text,
  changed timestamptz not null
);

create index model_schedule_waiting on model_schedule (at) where state = 'waiting';
