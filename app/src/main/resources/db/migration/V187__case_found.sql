-- What a search looks at: the words of a case and who may see it, in one index, so that what somebody may see is found in it at once.
create table case_found (
    number      text        primary key references case_file on delete cascade,
    received_at timestamptz not null,
    -- Who sees it, with a letter before each: u who is above a unit, k whose work it is or was (people and groups), r who reported it;
    -- where it is confidential c who is above a unit and sees what is confidential, n whose work it is or was by name.
    seen_by     text[]      not null,
    search      tsvector    not null
);

create function case_seen_by(f case_file) returns text[]
    language sql stable
    as $$
        select case when f.confidential then
                array(select 'c' || unit from unnest(f.unit_path) as unit)
                || array(select 'n' || a.key from case_access a where a.case_number = f.number)
            else
                array(select 'u' || unit from unnest(f.unit_path) as unit)
                || array(select 'k' || a.key from case_access a where a.case_number = f.number)
                || case when f.reporter is null then '{}' else array['r' || f.reporter] end
            end
    $$;

create function case_words(f case_file) returns tsvector
    language sql immutable
    as $$
        select array_to_tsvector(search_terms(f.number || ' ' || f.title || ' ' || f.text || ' ' || coalesce(f.place, '')))
    $$;

insert into case_found select f.number, f.received_at, case_seen_by(f), f.search from case_file f;

-- What has been added lately is read from end to end by every search until it is sorted in: that must not become much.
create index case_found_search on case_found using gin (search, seen_by) with (gin_pending_list_limit = 512);
create index case_found_received on case_found (received_at desc, number desc);
-- How frequent the three thousand most frequent terms are: whether a page comes sooner from the newest cases or from the index of terms.
alter table case_found alter column search set statistics 300;
alter table case_found alter column seen_by set statistics 300;
analyze case_found;

create function case_found_of_file() returns trigger
    language plpgsql
    as $$
    begin
        insert into case_found values (new.number, new.received_at, case_seen_by(new), case_words(new))
        on conflict (number) do update set received_at = excluded.received_at, seen_by = excluded.seen_by, search = excluded.search;
        return null;
    end $$;

create trigger case_file_found_new after insert on case_file for each row execute function case_found_of_file();

create trigger case_file_found_again after update on case_file for each row
    when ((old.title, old.text, old.place, old.unit_path, old.reporter, old.confidential, old.received_at)
        is distinct from (new.title, new.text, new.place, new.unit_path, new.reporter, new.confidential, new.received_at))
    execute function case_found_of_file();

create function case_found_of_access() returns trigger
    language plpgsql
    as $$
    begin
        update case_found c set seen_by = c.seen_by || more.keys
        from (
            select a.case_number, array_agg(case when f.confidential then 'n' else 'k' end || a.key) as keys
            from added a join case_file f on f.number = a.case_number group by 1) more
        where c.number = more.case_number and not c.seen_by @> more.keys;
        return null;
    end $$;

create trigger case_access_found after insert on case_access
    referencing new table as added for each statement execute function case_found_of_access();

alter table case_file drop column search;
