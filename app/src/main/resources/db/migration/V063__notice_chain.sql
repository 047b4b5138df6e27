-- Tasks that were late when somebody last looked, and when the next one above is told.
create table overdue_chain (
  task_id text primary key,
  -- where the supervisor is who was told last
  told_unit text,
  next_at timestamptz not null
);

create index overdue_chain_next on overdue_chain (next_at);
