-- What moved at the provider, as its own list says: each approval and each cancellation is a row.
create table toss_transaction (
    id              bigint       not null auto_increment primary key,
    transaction_key varchar(64)  not null,
    payment_key     varchar(200) not null,
    -- The order's name at the provider, behind the prefix of this environment.
    order_id        varchar(64)  not null,
    status          varchar(30)  not null,
    amount          bigint       not null,
    transaction_at  datetime(6)  not null,
    read_at         datetime(6)  not null,
    -- How it compares with the payments of this service; since when that is asked, where it is.
    finding         varchar(20)  not null,
    asked_at        datetime(6)  null,
    examined_at     datetime(6)  not null,
    constraint toss_transaction_once unique (transaction_key)
);
create index toss_transaction_of_payment on toss_transaction (payment_key);
create index toss_transaction_open on toss_transaction (finding, examined_at);

-- How far the list of each day, in Seoul, is read.
create table toss_day (
    seoul_day     varchar(10) not null primary key,
    -- The reading that is under way: when it began, and the last transaction that it has read.
    reading_since datetime(6) null,
    read_to       varchar(64) null,
    -- When the list was last read to its end, and whether it can have no more than was read then.
    read_at       datetime(6) null,
    complete      int         not null
);
