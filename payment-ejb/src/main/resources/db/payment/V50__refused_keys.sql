-- How many payment keys Toss did not know for the order; the attempts to pay up to this number came to nothing.
alter table payment add column refused_keys int not null default 0;
