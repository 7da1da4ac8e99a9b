-- Requests that came with an Idempotency-Key, and their responses as JSON. A row commits with the effect of its request;
-- whoever comes second waits for the first to commit, and then finds the row. Keys are compared as they are written,
-- hence the binary collation.
create table idempotent_request (
    user_id         bigint       not null,
    idempotency_key varchar(200) not null,
    fingerprint     char(64)     not null,
    response        mediumtext   null,
    created_at      datetime(6)  not null,
    primary key (user_id, idempotency_key)
) default character set utf8mb4 collate utf8mb4_bin;
create index idempotent_request_age on idempotent_request (created_at);
