-- The trace of the message that last asked for work on the payment, for log lines and the messages that follow.
alter table payment add column traceparent varchar(60) null;

-- Payments that rest, longest first.
create index payment_resting on payment (state, changed_at);
