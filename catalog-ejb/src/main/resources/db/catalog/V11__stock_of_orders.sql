-- What each order took out of stock, and what of it it still holds. Its movements add up to minus what it holds.

create table order_stock (
    id         bigint      not null auto_increment primary key,
    order_id   varchar(64) not null,
    product_id bigint      not null,
    taken      int         not null,
    held       int         not null,
    constraint order_stock_once unique (order_id, product_id),
    constraint order_stock_product foreign key (product_id) references product (id),
    constraint order_stock_within check (held >= 0 and held <= taken)
) default character set utf8mb4 collate utf8mb4_bin;

-- The row that decides: an order decreases once, and a rollback has its effect once. An order that was rolled back
-- before its decrease came has the row of its decrease already, with the refusal as its outcome.
create table stock_step (
    order_id  varchar(64)  not null,
    kind      varchar(20)  not null,
    reference varchar(100) not null,
    outcome   varchar(40)  not null,
    params    text         null,
    done_at   datetime(6)  not null,
    primary key (order_id, kind, reference)
) default character set utf8mb4 collate utf8mb4_bin;
