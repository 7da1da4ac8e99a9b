-- An address is compared with whatever somebody typed, which the database refuses to do with a column of ASCII as soon as it
-- is something else. What is stored stays ASCII.
alter table member modify email varchar(254) character set utf8mb4 collate utf8mb4_bin not null;
