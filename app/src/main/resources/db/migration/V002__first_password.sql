-- Whether somebody else chose the password: then it has to be changed before anything else is done.
alter table account add column first_password boolean not null default false;
