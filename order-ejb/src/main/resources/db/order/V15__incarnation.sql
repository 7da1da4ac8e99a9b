alter table orders add column incarnation varchar(64) not null;
