-- What the first request with a key was answered, as JSON: the number of the product, or a whole picture. product_id is
-- read and written by instances of the version before this one alone.

alter table client_request add column answer varchar(500) null;
update client_request set answer = product_id;
