-- One database and two users for a service: the service's own, who reads and writes rows, and the one of its migrations, who
-- makes and changes tables. Run for each of member, catalog, order and payment, with the names in ${…} filled in. It can be
-- run again: the passwords and the rights are then what is said now. Both reach this database only: the underscore of its
-- name is escaped in the grant, because there it would stand for any character.
CREATE DATABASE IF NOT EXISTS ${database} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
CREATE USER IF NOT EXISTS '${user}'@'%' IDENTIFIED BY '${password}';
ALTER USER '${user}'@'%' IDENTIFIED BY '${password}';
REVOKE ALL PRIVILEGES, GRANT OPTION FROM '${user}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON `${database.pattern}`.* TO '${user}'@'%';
CREATE USER IF NOT EXISTS '${migration.user}'@'%' IDENTIFIED BY '${migration.password}';
ALTER USER '${migration.user}'@'%' IDENTIFIED BY '${migration.password}';
REVOKE ALL PRIVILEGES, GRANT OPTION FROM '${migration.user}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, DROP, INDEX, REFERENCES, CREATE VIEW, TRIGGER, LOCK TABLES ON `${database.pattern}`.* TO '${migration.user}'@'%';
