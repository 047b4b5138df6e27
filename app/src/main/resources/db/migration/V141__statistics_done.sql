-- When the work was done: waiting for the resident's rating afterwards makes nobody late.
alter table statistics_case add column done timestamptz;
update statistics_case set done = closed;
