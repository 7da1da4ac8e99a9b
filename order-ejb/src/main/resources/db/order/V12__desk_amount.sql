-- Won that went back at Toss's own desk: what no refund of ours accounts for.
alter table orders add column returned_at_desk bigint not null default 0;

update orders o
   set o.returned_at_desk = o.returned_early + greatest(0, o.refunded - (
       select coalesce(sum(r.canceled_amount), 0) from refund r where r.order_number = o.order_number and r.state = 'DONE'));
