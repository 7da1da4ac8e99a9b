-- Orders that other services speak of and that are not here, since the database came back older: what was charged for them and
-- what they hold of stock goes back. refund is null where no charge is known; closed_at, when a person took it off the list.
create table unknown_order (
    id            bigint       not null auto_increment primary key,
    order_number  varchar(20)  not null,
    incarnation   varchar(32)  not null,
    payment_id    varchar(64)  null,
    refund        varchar(20)  null,
    refunded      bigint       null,
    failure_code  varchar(80)  null,
    stock         varchar(20)  not null,
    stock_attempt int          not null,
    found_at      datetime(6)  not null,
    repeat_at     datetime(6)  null,
    repeats       int          not null,
    closed_at     datetime(6)  null,
    version       bigint       not null,
    constraint unknown_order_once unique (order_number, incarnation)
);
create index unknown_order_to_repeat on unknown_order (repeat_at);
create index unknown_order_open on unknown_order (closed_at, found_at);
