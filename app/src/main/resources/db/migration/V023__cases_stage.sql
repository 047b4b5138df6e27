-- How far a case has come, as a resident understands it; diagrams say it.

alter table case_file add column stage text not null default 'received'
    check (stage in ('received', 'assigned', 'handling', 'rating', 'closed'));

update case_file set stage = 'closed' where closed_at is not null;
