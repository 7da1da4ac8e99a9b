-- Admins' requests that came with an Idempotency-Key. A row commits with the effect of its request; whoever comes second
-- waits for the first to commit, and then finds the row. Keys are kept as they are written, hence the binary collation.

create table client_request (
    user_id     bigint       not null,
    request_key varchar(200) not null,
    fingerprint char(64)     not null,
    product_id  bigint       null,
    created_at  datetime(6)  not null,
    primary key (user_id, request_key)
) default character set utf8mb4 collate utf8mb4_bin;
create index client_request_age on client_request (created_at);
