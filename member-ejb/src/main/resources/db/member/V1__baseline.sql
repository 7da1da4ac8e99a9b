create table member (
    id               bigint       not null auto_increment primary key,
    -- Lower case and without blanks around it, so that one mailbox is one member; only ASCII is accepted.
    email            varchar(254) character set ascii collate ascii_bin not null,
    name             varchar(50)  not null,
    password_hash    varchar(255) not null,
    customer_key     varchar(36)  character set ascii collate ascii_bin not null,
    status           varchar(20)  not null,
    -- Tokens of another generation are not renewed.
    token_generation int          not null,
    created_at       datetime(6)  not null,
    constraint member_email unique (email),
    constraint member_customer_key unique (customer_key)
);

create table member_role (
    member_id bigint      not null,
    role      varchar(20) not null,
    primary key (member_id, role),
    constraint member_role_member foreign key (member_id) references member (id)
);

-- Failed logins in a row. The subject is a hash, also of addresses that no member has.
create table login_failure (
    subject        varchar(64) character set ascii collate ascii_bin not null primary key,
    failures       int         not null,
    last_failed_at datetime(6) not null,
    blocked_until  datetime(6) null
);
create index login_failure_age on login_failure (last_failed_at);

-- Registrations of one subject, a hash, in the hour that began with the first of them.
create table registration_window (
    subject       varchar(64) character set ascii collate ascii_bin not null primary key,
    began_at      datetime(6) not null,
    registrations int         not null
);
create index registration_window_age on registration_window (began_at);
