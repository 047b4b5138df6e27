-- Who worked on a case and no longer does may look at it, but not see private values in full.
alter table case_access add column past boolean not null default false;
