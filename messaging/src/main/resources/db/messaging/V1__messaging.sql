-- Ids and keys are compared as they are written, hence the binary collation: those that differ by case are different.
create table outbox (
    id           bigint       not null auto_increment primary key,
    topic        varchar(100) not null,
    message_key  varchar(64)  not null,
    headers      text         not null,
    payload      mediumtext   not null,
    created_at   datetime(6)  not null,
    published_at datetime(6)  null
) default character set utf8mb4 collate utf8mb4_bin;
create index outbox_unpublished on outbox (published_at, id);
-- The rows of a key are few, and looked up by it. Without published_at here, marking a row touches one index less.
create index outbox_key on outbox (message_key, id);

create table inbox (
    consumer    varchar(40) not null,
    event_id    varchar(64) not null,
    received_at datetime(6) not null,
    primary key (consumer, event_id)
) default character set utf8mb4 collate utf8mb4_bin;
create index inbox_age on inbox (received_at);

create table stored_reply (
    idempotency_key varchar(240) not null primary key,
    topic           varchar(100) not null,
    message         mediumtext   not null,
    replied_at      datetime(6)  not null
) default character set utf8mb4 collate utf8mb4_bin;

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
    -- A message that was too long to be sent whole is shown to admins, but must not be sent again.
    truncated        boolean       not null default false,
    constraint dead_letter_once unique (topic, event_id)
) default character set utf8mb4 collate utf8mb4_bin;
create index dead_letter_open on dead_letter (state, id);

create table lease (
    name       varchar(60) not null primary key,
    holder     varchar(64) not null,
    held_until datetime(6) not null
) default character set utf8mb4 collate utf8mb4_bin;
