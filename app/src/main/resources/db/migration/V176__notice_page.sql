-- What a notice is about when that is no case: the address of a page.
alter table notice_event add column page text;
