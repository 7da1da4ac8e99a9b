create table outbox (
    id           bigint       not null auto_increment primary key,
    topic        varchar(100) not null,
    message_key  varchar(64)  not null,
    headers      text         not null,
    payload      mediumtext   not null,
    created_at   datetime(6)  not null,
    published_at datetime(6)  null
);
create index outbox_unpublished on outbox (published_at, id);
create index outbox_order on outbox (message_key, published_at, id);

create table inbox (
    consumer    varchar(40) not null,
    event_id    varchar(64) not null,
    received_at datetime(6) not null,
    primary key (consumer, event_id)
);
create index inbox_age on inbox (received_at);

create table stored_reply (
    idempotency_key varchar(240) not null primary key,
    topic           varchar(100) not null,
    message         mediumtext   not null,
    replied_at      datetime(6)  not null
);

create table dead_letter (
    id               bigint        not null auto_increment primary key,
    topic            varchar(100)  not null,
    event_id         varchar(100)  not null,
    message_key      varchar(64)   not null,
    kind             varchar(20)   not null,
    state            varchar(20)   not null,
    reason           varchar(1000) not null,
    attempts         int           not null,
    origin           varchar(120)  not null,
    payload          mediumtext    not null,
    traceparent      varchar(60)   null,
    replays          int           not null,
    dead_lettered_at datetime(6)   not null,
    changed_at       datetime(6)   not null,
    note             varchar(500)  null,
    constraint dead_letter_once unique (topic, event_id)
);
create index dead_letter_open on dead_letter (state, id);

create table lease (
    name       varchar(60) not null primary key,
    holder     varchar(64) not null,
    held_until datetime(6) not null
);
