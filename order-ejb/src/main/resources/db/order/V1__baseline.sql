create table orders (
    id                     bigint        not null auto_increment primary key,
    order_number           varchar(20)   not null,
    incarnation            varchar(32)   not null,
    user_id                bigint        not null,
    status                 varchar(30)   not null,
    method                 varchar(40)   null,
    amount                 bigint        null,
    refunded               bigint        not null,
    refunded_before_charge bigint        not null,
    refunded_at_provider   bigint        not null,
    payment_id             varchar(64)   null,
    payment_key            varchar(200)  null,
    paid_at                datetime(6)   null,
    failure_code           varchar(80)   null,
    failure_params         varchar(1000) null,
    created_at             datetime(6)   not null,
    changed_at             datetime(6)   not null,
    expires_at             datetime(6)   null,
    repeat_at              datetime(6)   null,
    repeats                int           not null,
    -- The states that it has had, as JSON.
    history                text          not null,
    version                bigint        not null,
    constraint orders_number unique (order_number)
);
create index orders_of_member on orders (user_id, id);
create index orders_of_status on orders (status, id);
create index orders_of_time on orders (created_at);
create index orders_to_repeat on orders (repeat_at);
create index orders_to_expire on orders (expires_at);

-- return_requested and returned: how many are asked back into stock, and how many are there again.
create table order_line (
    order_id         bigint       not null,
    position         int          not null,
    product_id       bigint       not null,
    variant_id       bigint       not null,
    product_name     varchar(200) null,
    unit_price       bigint       null,
    quantity         int          not null,
    return_requested int          not null,
    returned         int          not null,
    primary key (order_id, position),
    constraint order_line_order foreign key (order_id) references orders (id)
);

-- Why a person should look at an order.
create table order_attention (
    order_id bigint       not null,
    reason   varchar(40)  not null,
    since    datetime(6)  not null,
    detail   varchar(500) null,
    primary key (order_id, reason),
    constraint order_attention_order foreign key (order_id) references orders (id)
);
create index order_attention_age on order_attention (since);

-- What a person decided about a reason.
create table attention_resolved (
    id           bigint       not null auto_increment primary key,
    order_number varchar(20)  not null,
    reason       varchar(40)  not null,
    since        datetime(6)  not null,
    detail       varchar(500) not null,
    note         varchar(500) not null,
    resolved_by  bigint       not null,
    resolved_at  datetime(6)  not null
);
create index attention_resolved_order on attention_resolved (order_number);

-- amount is null where all that was left was asked for.
create table refund (
    cancel_request_id varchar(64)  not null primary key,
    order_number      varchar(20)  not null,
    amount            bigint       null,
    reason            varchar(200) not null,
    requested_by      bigint       not null,
    state             varchar(20)  not null,
    canceled_amount   bigint       null,
    failure_code      varchar(80)  null,
    requested_at      datetime(6)  not null,
    completed_at      datetime(6)  null,
    stock_decided     boolean      not null,
    repeat_at         datetime(6)  null,
    repeats           int          not null
);
create index refund_order on refund (order_number);
create index refund_to_repeat on refund (repeat_at);

-- What returns into stock with a refund; only where stock_decided has it rows.
create table refund_restock (
    cancel_request_id varchar(64) not null,
    product_id        bigint      not null,
    variant_id        bigint      not null,
    quantity          int         not null,
    primary key (cancel_request_id, product_id, variant_id),
    constraint refund_restock_refund foreign key (cancel_request_id) references refund (cancel_request_id)
);

-- reason and requested_by are null where the saga asked.
create table stock_return (
    rollback_id  varchar(64)  not null primary key,
    order_number varchar(20)  not null,
    reason       varchar(200) null,
    requested_by bigint       null,
    state        varchar(20)  not null,
    requested_at datetime(6)  not null,
    completed_at datetime(6)  null,
    repeat_at    datetime(6)  null,
    repeats      int          not null
);
create index stock_return_order on stock_return (order_number);
create index stock_return_to_repeat on stock_return (repeat_at);

create table stock_return_line (
    rollback_id varchar(64) not null,
    product_id  bigint      not null,
    variant_id  bigint      not null,
    quantity    int         not null,
    primary key (rollback_id, product_id, variant_id),
    constraint stock_return_line_return foreign key (rollback_id) references stock_return (rollback_id)
);

-- For admins: the messages that came for an order.
create table received_message (
    order_number varchar(64)  not null,
    event_id     varchar(64)  not null,
    topic        varchar(100) not null,
    received_at  datetime(6)  not null,
    primary key (order_number, event_id)
);
create index received_message_age on received_message (received_at);

-- Counts the order numbers of a day while Redis is unavailable.
create table order_sequence (
    day  char(8) not null primary key,
    last bigint  not null
);

-- cart_key names a member or the random id of a guest's cart.
create table cart_item (
    cart_key   varchar(40) not null,
    product_id bigint      not null,
    quantity   int         not null,
    added_at   datetime(6) not null,
    primary key (cart_key, product_id)
);
create index cart_item_age on cart_item (added_at);
