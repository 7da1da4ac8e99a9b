alter table stock_step add column incarnation varchar(64) not null;
alter table stock_movement add column incarnation varchar(64) null;
