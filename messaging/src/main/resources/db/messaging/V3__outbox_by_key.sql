-- The rows of a key are few, and looked up by it. Without published_at in the index, marking a row touches one index less.
create index outbox_key on outbox (message_key, id);
drop index outbox_order on outbox;
