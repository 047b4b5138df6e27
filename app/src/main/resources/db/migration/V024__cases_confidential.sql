-- Files that only those who work on them in person and the chain above may see: see org.tongxin.cases.CaseFiles#conceal.
alter table case_file add column confidential boolean not null default false;
