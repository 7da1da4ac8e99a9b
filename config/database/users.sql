-- One database and one user for a service. Run once for each of member, catalog, order and payment, with the names
-- in ${…} filled in. The user reaches this database only: the underscore of its name is escaped in the grant, because
-- there it would stand for any character.
CREATE DATABASE ${database} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
CREATE USER '${user}'@'%' IDENTIFIED BY '${password}';
GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, DROP, INDEX, REFERENCES, CREATE VIEW, TRIGGER, LOCK TABLES ON `${database.pattern}`.* TO '${user}'@'%';
