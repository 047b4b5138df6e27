-- The board at a million open tasks: numbers from short ranges of indexes and from a tally, and areas on a map. See org.tongxin.supervision.

-- The process that was started: a task of a process that it calls belongs to it too.
alter table supervised_task add column origin text;
update supervised_task t set origin = c.process_key from case_file c
    where c.number = t.case_number and t.process_key not in ('extension', 'supervision-order');
update supervised_task set origin = process_key where origin is null;
alter table supervised_task alter column origin set not null;

create index supervised_task_path on supervised_task using gin (path);
create index supervised_task_unit on supervised_task (unit);
create index supervised_task_acting on supervised_task (acting);
create index supervised_task_assignee on supervised_task (assignee);

-- What the numbers need of a task, beside its deadline.
alter table supervised_scope
    add column process_key  text,
    add column paused_until timestamptz,
    -- only while nobody has it
    add column claim_by     timestamptz;
update supervised_scope s
    set process_key = t.process_key, paused_until = t.paused_until, claim_by = case when t.assignee is null then t.claim_by end
    from supervised_task t where t.task_id = s.task_id;
alter table supervised_scope
    alter column process_key set not null,
    drop constraint supervised_scope_pkey,
    add primary key (unit, due, task_id) include (paused_until);

create index supervised_scope_paused on supervised_scope (unit, paused_until, due) where paused_until is not null;
create index supervised_scope_unclaimed on supervised_scope (unit, claim_by) where claim_by is not null;
-- What is counted by its process: decisions about other tasks.
create index supervised_scope_process on supervised_scope (unit, process_key, due)
    where process_key in ('extension', 'supervision-order');

-- How many tasks a unit and those below it have for each day (UTC) of a deadline. Rows are only ever added, so that nobody waits for
-- another's transaction on the row of the whole city; now and then they are put together.
create table supervised_tally (
    unit  text   not null,
    day   date   not null,
    tasks bigint not null
);
create index supervised_tally_unit on supervised_tally (unit, day) include (tasks);
insert into supervised_tally select unit, cast(due at time zone 'UTC' as date), count(*) from supervised_scope group by 1, 2;

create function supervised_tally() returns trigger
    language plpgsql
    as $$
    begin
        if tg_op = 'INSERT' then
            insert into supervised_tally select unit, cast(due at time zone 'UTC' as date), count(*) from changed group by 1, 2;
        else
            insert into supervised_tally select unit, cast(due at time zone 'UTC' as date), -count(*) from changed group by 1, 2;
        end if;
        return null;
    end $$;

create function supervised_tally_moved() returns trigger
    language plpgsql
    as $$
    begin
        insert into supervised_tally
            select unit, cast(due at time zone 'UTC' as date), sum(tasks)
            from (select unit, due, 1 as tasks from changed union all select unit, due, -1 from gone) moved
            group by 1, 2 having sum(tasks) <> 0;
        return null;
    end $$;

create trigger supervised_scope_added after insert on supervised_scope
    referencing new table as changed for each statement execute function supervised_tally();
create trigger supervised_scope_removed after delete on supervised_scope
    referencing old table as changed for each statement execute function supervised_tally();
create trigger supervised_scope_moved after update on supervised_scope
    referencing old table as gone new table as changed for each statement execute function supervised_tally_moved();

-- Where a unit is: the geometry of a GeoJSON feature, longitude and latitude in WGS 84.
create table unit_area (
    unit     text  primary key,
    geometry jsonb not null
);
