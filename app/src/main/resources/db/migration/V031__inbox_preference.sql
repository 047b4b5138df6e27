-- How somebody likes to work; without a row as the defaults say.
create table inbox_preference (
    person    text    primary key,
    -- after completing a task the next one opens
    open_next boolean not null
);
