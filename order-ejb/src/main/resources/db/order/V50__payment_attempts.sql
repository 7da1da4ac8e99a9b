-- An order whose payment key was refused is PREPARED again. payment_attempt counts its keys, the first is 1; pay_until keeps,
-- while it is being paid and cannot expire, when it would have.
alter table orders add column payment_attempt int not null default 1;
alter table orders add column pay_until datetime(6) null;
