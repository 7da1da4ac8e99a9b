-- Answers to requests with an Idempotency-Key as JSON, and a row that commits with the effect of its request: what is
-- without an answer here was cut off, or will be refused by its instance. Keys are kept as they are written, hence the
-- binary collation.
alter table client_request convert to character set utf8mb4 collate utf8mb4_bin;
alter table client_request add column answer mediumtext null;
update client_request
    set answer = concat('{"orderId":"', order_number, '","status":"', coalesce(order_status, 'CREATED'), '"}')
    where order_number is not null;
delete from client_request where answer is null;
-- An instance of a version before this one must fail here, not take a request whose answer it cannot see for cut off.
alter table client_request drop column order_number, drop column order_status;
alter table client_request change began_at created_at datetime(6) not null;
