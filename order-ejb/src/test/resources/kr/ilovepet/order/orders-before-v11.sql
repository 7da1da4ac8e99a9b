-- Orders as an instance left them that knew only V10; their numbers tell nothing, their states do. Each is of two balls
-- (product 3) and one bed (product 5), and 10,000 won; all times are of the same day, and changed_at is 10:0N for order N.
insert into orders (id, order_number, user_id, status, amount, refunded, payment_id, paid_at, failure_code, rollback_id,
                    rolled_back, attention, created_at, changed_at, expires_at, watch_at, repeats, version)
values
-- The charge is not answered.
(1, 'N1', 7, 'PAYMENT_PENDING', 10000, 0, 'p1', null, null, null,
 false, 'NO_ANSWER', '2026-11-01 09:00', '2026-11-01 10:01', null, '2026-11-01 10:21', 3, 5),
-- Toss refused to give all of it back.
(2, 'N2', 7, 'CONFIRMED', 10000, 0, 'p2', '2026-11-01 09:30', 'NOT_CANCELABLE_PAYMENT', null,
 false, 'REFUND_REFUSED', '2026-11-01 09:00', '2026-11-01 10:02', null, null, 0, 7),
-- A part went back at Toss's desk, and another was asked for here.
(3, 'N3', 7, 'CONFIRMED', 10000, 5000, 'p3', '2026-11-01 09:30', null, null,
 false, 'CANCELED_AT_TOSS', '2026-11-01 09:00', '2026-11-01 10:03', null, null, 0, 7),
-- Charged after its end.
(4, 'N4', 7, 'EXPIRED', 10000, 0, 'p4', null, null, null,
 false, 'ORPHAN_CHARGE', '2026-11-01 09:00', '2026-11-01 10:04', null, null, 0, 4),
-- Cancelled, money and pieces are back.
(5, 'N5', 7, 'CANCELED', 10000, 10000, 'p5', '2026-11-01 09:30', null, 'N5-canceled',
 true, null, '2026-11-01 09:00', '2026-11-01 10:05', null, null, 0, 8),
-- Not paid; catalog does not answer whether the pieces are back.
(6, 'N6', 7, 'PAYMENT_FAILED', 10000, 0, 'p6', null, 'REJECT_CARD_COMPANY', 'N6-payment-failed',
 false, 'NO_ANSWER', '2026-11-01 09:00', '2026-11-01 10:06', null, '2026-11-01 10:26', 4, 6),
-- All of it went back at Toss's desk, and nobody said what becomes of the pieces.
(7, 'N7', 7, 'CANCELED', 10000, 10000, 'p7', '2026-11-01 09:30', null, null,
 false, 'CANCELED_AT_TOSS', '2026-11-01 09:00', '2026-11-01 10:07', null, null, 0, 7),
-- Parts gave all of it back, and nobody said what becomes of the pieces.
(8, 'N8', 7, 'CANCELED', 10000, 10000, 'p8', '2026-11-01 09:30', null, null,
 false, null, '2026-11-01 09:00', '2026-11-01 10:08', null, null, 0, 8),
-- Toss has not yet answered whether it gives all of it back.
(9, 'N9', 7, 'CANCEL_REQUESTED', 10000, 0, 'p9', '2026-11-01 09:30', null, null,
 false, null, '2026-11-01 09:00', '2026-11-01 10:09', null, null, 0, 7),
-- Nothing is the matter with these: one is paid, one was cancelled unpaid.
(10, 'N10', 7, 'CONFIRMED', 10000, 0, 'p10', '2026-11-01 09:30', null, null,
 false, null, '2026-11-01 09:00', '2026-11-01 10:10', null, null, 0, 6),
(11, 'N11', 7, 'CANCELED', 10000, 0, 'p11', null, null, null,
 false, null, '2026-11-01 09:00', '2026-11-01 10:11', null, null, 0, 4);

insert into order_line (order_id, position, product_id, product_name, unit_price, quantity)
select id, 0, 3, 'ball', 2000, 2 from orders;

insert into order_line (order_id, position, product_id, product_name, unit_price, quantity)
select id, 1, 5, 'bed', 6000, 1 from orders;

insert into refund (cancel_request_id, order_number, amount, reason, requested_by, state, canceled_amount, failure_code,
                    requested_at, answered_at, watch_at, repeats)
values
('r2', 'N2', null, 'torn', 7, 'REFUSED', null, 'NOT_CANCELABLE_PAYMENT', '2026-11-01 10:00', '2026-11-01 10:02', null, 0),
('r3', 'N3', 2000, 'torn', 1, 'DONE', 2000, null, '2026-11-01 10:00', '2026-11-01 10:02', null, 0),
('r5', 'N5', null, 'torn', 7, 'DONE', 10000, null, '2026-11-01 10:00', '2026-11-01 10:05', null, 0),
('r8a', 'N8', 4000, 'torn', 1, 'DONE', 4000, null, '2026-11-01 10:00', '2026-11-01 10:05', null, 0),
('r8b', 'N8', 6000, 'torn', 1, 'DONE', 6000, null, '2026-11-01 10:00', '2026-11-01 10:08', null, 0),
('r9', 'N9', null, 'torn', 7, 'REQUESTED', null, null, '2026-11-01 10:09', null, '2026-11-01 10:10', 1);
