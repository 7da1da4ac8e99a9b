-- What is due among the payments whose charge or refund is under way, however many of them wait.
create index payment_work on payment (state, next_attempt_at);

-- How often the provider has answered a refund with an error that says nothing, and what a person has said became of it.
alter table payment_cancellation add column unknown_answers int not null default 0;
alter table payment_cancellation add column recorded_outcome varchar(20) null;
