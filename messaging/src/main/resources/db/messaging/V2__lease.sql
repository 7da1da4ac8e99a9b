create table lease (
    name       varchar(60) not null primary key,
    holder     varchar(64) not null,
    held_until datetime(6) not null
);
