-- Where the order was when the first request with a key was answered; so far only new orders were.
alter table client_request add column order_status varchar(30) null;
update client_request set order_status = 'CREATED' where order_number is not null;
