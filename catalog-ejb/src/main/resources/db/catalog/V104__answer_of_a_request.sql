-- What the first request with a key was answered, as JSON. Rows of the version before this one have none, and a repeat of
-- theirs is refused; product_id is read and written by its instances alone.

alter table client_request add column answer mediumtext null;
