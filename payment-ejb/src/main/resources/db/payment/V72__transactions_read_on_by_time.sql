-- When the last transaction was that was read, and how often the provider has not known it: then the list is read on by time.
alter table toss_day add column read_to_at datetime(6) null;
alter table toss_day add column keys_refused int not null default 0;
