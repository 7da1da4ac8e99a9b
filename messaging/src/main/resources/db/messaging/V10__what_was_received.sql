-- Admins see the messages of an order. The row that each received message has tells its topic and its key; what an earlier
-- version of the service adds has neither. Which service looks for them by key adds the index.
alter table inbox
    add column topic       varchar(100) null,
    add column message_key varchar(64)  null;
