-- Registrations of one subject, a hash, in the hour that began with the first of them.
create table registration_window (
    subject       varchar(64) character set ascii collate ascii_bin not null primary key,
    began_at      datetime(6) not null,
    registrations int         not null
);
create index registration_window_age on registration_window (began_at);
