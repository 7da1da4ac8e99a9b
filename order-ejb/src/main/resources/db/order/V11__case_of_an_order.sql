-- Several reasons to look at an order at once, each with its time.
create table order_attention (
    order_id bigint       not null,
    reason   varchar(40)  not null,
    since    datetime(6)  not null,
    detail   varchar(500) null,
    primary key (order_id, reason),
    constraint order_attention_order foreign key (order_id) references orders (id)
);
create index order_attention_age on order_attention (since);

insert into order_attention (order_id, reason, since, detail)
select id, attention, changed_at, failure_code from orders where attention is not null;

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

-- Pieces go back into stock in parts, each under a rollback of its own.
create table stock_return (
    rollback_id  varchar(64)  not null primary key,
    order_number varchar(20)  not null,
    reason       varchar(200) null,
    requested_by bigint       null,
    requested_at datetime(6)  not null,
    answered_at  datetime(6)  null,
    watch_at     datetime(6)  null,
    repeats      int          not null
);
create index stock_return_order on stock_return (order_number);
create index stock_return_watched on stock_return (watch_at);

create table stock_return_line (
    rollback_id varchar(64) not null,
    product_id  bigint      not null,
    quantity    int         not null,
    primary key (rollback_id, product_id),
    constraint stock_return_line_return foreign key (rollback_id) references stock_return (rollback_id)
);

alter table order_line add column returning_pieces int not null default 0;
alter table order_line add column returned int not null default 0;

insert into stock_return (rollback_id, order_number, requested_at, answered_at, watch_at, repeats)
select rollback_id, order_number, changed_at,
       case when rolled_back then changed_at end,
       case when rolled_back then null else coalesce(watch_at, changed_at) end,
       case when rolled_back then 0 else repeats end
  from orders where rollback_id is not null;

insert into stock_return_line (rollback_id, product_id, quantity)
select o.rollback_id, l.product_id, l.quantity
  from orders o join order_line l on l.order_id = o.id where o.rollback_id is not null;

update order_line l join orders o on o.id = l.order_id
   set l.returned = case when o.rolled_back then l.quantity else 0 end,
       l.returning_pieces = case when o.rolled_back then 0 else l.quantity end
 where o.rollback_id is not null;

update orders set watch_at = null where rollback_id is not null;

-- Paid, given back without a rollback: nobody has decided about the pieces.
insert into order_attention (order_id, reason, since, detail)
select id, 'STOCK_UNDECIDED', changed_at, null from orders
 where status = 'CANCELED' and paid_at is not null and rollback_id is null;

-- What a refund decided about the pieces; only where decided has it rows.
alter table refund add column restock_decided boolean not null default false;

create table refund_restock (
    cancel_request_id varchar(64) not null,
    product_id        bigint      not null,
    quantity          int         not null,
    primary key (cancel_request_id, product_id),
    constraint refund_restock_refund foreign key (cancel_request_id) references refund (cancel_request_id)
);

update refund set restock_decided = true where amount is null;

insert into refund_restock (cancel_request_id, product_id, quantity)
select r.cancel_request_id, l.product_id, l.quantity
  from refund r join orders o on o.order_number = r.order_number join order_line l on l.order_id = o.id
 where r.amount is null;

-- Money that went back before the order knew of its charge.
alter table orders add column returned_early bigint not null default 0;

drop index orders_attention on orders;
alter table orders drop column attention;
alter table orders drop column rollback_id;
alter table orders drop column rolled_back;

-- For those who look for orders.
create index orders_of_state on orders (status, id);
create index orders_of_time on orders (created_at);

-- Messages that came for an order, for the page about it.
create table received_message (
    event_id     varchar(64)  not null primary key,
    order_number varchar(64)  not null,
    topic        varchar(100) not null,
    received_at  datetime(6)  not null
);
create index received_message_order on received_message (order_number, received_at);
create index received_message_age on received_message (received_at);
