-- One row for each cart. Whoever changes the cart locks it first, so that limits hold whoever else is changing it.
create table cart (
    cart_key   varchar(40) not null primary key,
    changed_at datetime(6) not null
);
create index cart_age on cart (changed_at);

-- What the member was shown before placing the order, and the guest's cart that the goods were in; null where nobody said so.
alter table orders add column expected_amount bigint null, add column cart_key varchar(40) null;
