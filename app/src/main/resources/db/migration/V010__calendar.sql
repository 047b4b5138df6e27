-- Which days are worked, as the State Council announces it for each year, and the hours of the units.

create table calendar_year (
    year        integer primary key check (year between 2000 and 2199),
    imported_at timestamptz not null,
    -- Name of the account; null for what the program brought along.
    imported_by text
);

-- Only the days that differ from Monday to Friday. A year's announcement may name the last days of December before it.
create table calendar_day (
    day  date primary key,
    year integer not null references calendar_year,
    kind text not null check (kind in ('holiday', 'workday')),
    name text not null
);

create index calendar_day_year on calendar_day (year);

-- The hours of a unit and of those below it that have none of their own.
create table working_hours (
    unit  text primary key,
    hours text not null
);

-- How far the demo's clock was moved.
create table demo_clock (
    single         boolean primary key default true check (single),
    offset_seconds bigint not null check (offset_seconds >= 0)
);
