-- Charges that nobody wants and that are not taken back yet, for their list and their gauge.
create index payment_cancellation_unwanted on payment_cancellation (state, origin);
