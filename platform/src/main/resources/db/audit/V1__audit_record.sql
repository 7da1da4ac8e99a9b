-- What admins have changed: one row for each change, in its transaction, never changed and never deleted.
create table audit_record (
    id             bigint       not null auto_increment primary key,
    admin_id       bigint       not null,
    action         varchar(40)  character set ascii collate ascii_bin not null,
    recorded_at    datetime(6)  not null,
    client_address varchar(64)  character set ascii collate ascii_bin not null,
    object_type    varchar(20)  character set ascii collate ascii_bin not null,
    object_id      varchar(64)  character set ascii collate ascii_bin not null,
    -- JSON objects; null before there was such an object.
    state_before   mediumtext   null,
    state_after    mediumtext   null
) default character set utf8mb4 collate utf8mb4_bin;
create index audit_record_object on audit_record (object_type, object_id, id);
create index audit_record_admin on audit_record (admin_id, id);
create index audit_record_time on audit_record (recorded_at, id);
