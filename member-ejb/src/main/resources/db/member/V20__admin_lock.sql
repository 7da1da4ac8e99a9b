-- Its one row is locked by whoever changes who is an admin, so that two admins cannot lock each other at the same moment.
create table admin_lock (
    id tinyint not null primary key
);
insert into admin_lock (id) values (1);

-- The admins are found among all members without looking at each.
create index member_role_by_role on member_role (role, member_id);
