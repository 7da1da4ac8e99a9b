create table orders (
    id             bigint       not null auto_increment primary key,
    order_number   varchar(20)  not null,
    user_id        bigint       not null,
    status         varchar(30)  not null,
    method         varchar(40)  null,
    amount         bigint       null,
    refunded       bigint       not null,
    payment_id     varchar(64)  null,
    payment_key    varchar(200) null,
    paid_at        datetime(6)  null,
    failure_code   varchar(80)  null,
    failure_params varchar(1000) null,
    rollback_id    varchar(64)  null,
    rolled_back    boolean      not null,
    attention      varchar(80)  null,
    created_at     datetime(6)  not null,
    changed_at     datetime(6)  not null,
    expires_at     datetime(6)  null,
    watch_at       datetime(6)  null,
    repeats        int          not null,
    version        bigint       not null,
    constraint orders_number unique (order_number)
);
create index orders_of_member on orders (user_id, id);
create index orders_watched on orders (watch_at);
create index orders_expiring on orders (expires_at);
create index orders_attention on orders (attention);

create table order_line (
    order_id     bigint       not null,
    position     int          not null,
    product_id   bigint       not null,
    product_name varchar(200) null,
    unit_price   bigint       null,
    quantity     int          not null,
    primary key (order_id, position),
    constraint order_line_order foreign key (order_id) references orders (id)
);

create table order_history (
    order_id bigint      not null,
    position int         not null,
    status   varchar(30) not null,
    at       datetime(6) not null,
    primary key (order_id, position),
    constraint order_history_order foreign key (order_id) references orders (id)
);

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
    answered_at       datetime(6)  null,
    watch_at          datetime(6)  null,
    repeats           int          not null
);
create index refund_order on refund (order_number);
create index refund_watched on refund (watch_at);

create table order_sequence (
    day  char(8) not null primary key,
    last bigint  not null
);

create table client_request (
    user_id      bigint      not null,
    request_key  varchar(200) not null,
    fingerprint  char(64)    not null,
    order_number varchar(20) null,
    began_at     datetime(6) not null,
    primary key (user_id, request_key)
);
create index client_request_age on client_request (began_at);

create table cart_item (
    cart_key   varchar(40) not null,
    product_id bigint      not null,
    quantity   int         not null,
    added_at   datetime(6) not null,
    primary key (cart_key, product_id)
);
create index cart_item_age on cart_item (added_at);
