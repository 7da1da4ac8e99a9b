create table payment (
    id                   bigint       not null auto_increment primary key,
    payment_id           varchar(36)  not null,
    order_id             varchar(64)  not null,
    order_incarnation    varchar(64)  not null,
    user_id              bigint       not null,
    amount               bigint       not null,
    method               varchar(60)  null,
    state                varchar(20)  not null,
    version              bigint       not null,
    canceled_amount      bigint       not null,

    payment_key          varchar(200) null,
    command              text         null,
    confirming_since     datetime(6)  null,
    idempotency_key      varchar(36)  null,
    key_number           int          not null,
    error_code           varchar(100) null,
    look_up_first        int          not null,
    attempts             int          not null,

    failure_code         varchar(100) null,
    failure_message      varchar(510) null,
    approved_at          datetime(6)  null,
    provider_method      varchar(60)  null,
    last_transaction_key varchar(64)  null,
    secret               varchar(64)  null,
    receipt_url          varchar(500) null,

    next_attempt_at      datetime(6)  null,
    claim                varchar(36)  null,
    lease_until          datetime(6)  null,
    reconciled_at        datetime(6)  null,
    -- Since when nobody has compared the payment with the provider's.
    compared_at          datetime(6)  generated always as (coalesce(reconciled_at, changed_at)) stored,
    -- The trace of the message that last asked for work on the payment, for log lines and the messages that follow.
    traceparent          varchar(60)  null,
    created_at           datetime(6)  not null,
    changed_at           datetime(6)  not null,
    constraint payment_public_id unique (payment_id),
    constraint payment_once_per_order unique (order_id)
);
create index payment_due on payment (next_attempt_at);
create index payment_by_key on payment (payment_key);
create index payment_by_age on payment (created_at);
create index payment_to_reconcile on payment (compared_at);
-- The list of unsettled payments, longest first.
create index payment_unsettled on payment (state, changed_at);

create table payment_cancellation (
    id                bigint       not null auto_increment primary key,
    cancel_request_id varchar(64)  not null,
    payment           bigint       not null,
    origin            varchar(20)  not null,
    purpose           varchar(20)  not null,
    amount            bigint       null,
    reason            varchar(200) not null,
    state             varchar(20)  not null,
    idempotency_key   varchar(36)  null,
    key_number        int          not null,
    error_code        varchar(100) null,
    look_up_first     int          not null,
    attempts          int          not null,
    canceled_amount   bigint       null,
    canceled_at       datetime(6)  null,
    failure_code      varchar(100) null,
    requested_at      datetime(6)  not null,
    changed_at        datetime(6)  not null,
    version           bigint       not null,
    constraint payment_cancellation_once unique (cancel_request_id),
    constraint payment_cancellation_of foreign key (payment) references payment (id)
);
create index payment_cancellation_open on payment_cancellation (payment, state);
-- Orphan charges, for their list and their gauge.
create index payment_cancellation_orphan on payment_cancellation (state, origin);

-- Every call to Toss. Never card data, never the secret of a payment.
create table payment_log (
    id          bigint       not null auto_increment primary key,
    payment     bigint       not null,
    called_at   datetime(6)  not null,
    operation   varchar(20)  not null,
    outcome     varchar(20)  not null,
    http_status int          null,
    code        varchar(100) null,
    message     varchar(510) null,
    trace_id    varchar(100) null,
    duration_ms bigint       not null,
    constraint payment_log_of foreign key (payment) references payment (id)
);
create index payment_log_newest on payment_log (payment, id);
