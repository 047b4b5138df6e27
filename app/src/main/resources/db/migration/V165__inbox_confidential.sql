-- Which lines are of confidential cases: only for those somebody has to be asked who may see what they are about.
alter table inbox_entry add column confidential boolean not null default false;
update inbox_entry e set confidential = true from case_file f where f.number = e.case_number and f.confidential;
alter table inbox_done add column confidential boolean not null default false;
update inbox_done d set confidential = true from case_file f where f.number = d.case_number and f.confidential;
