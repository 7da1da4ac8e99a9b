-- Who moved stock by hand, and how many pieces were there afterwards. Both stay nullable: an instance of the version before
-- writes movements without them while the new one is being rolled out.

alter table stock_movement add column user_id bigint null;
alter table stock_movement add column stock_after int null;

update stock_movement moved
  join (select id, sum(quantity_change) over (partition by product_id order by id) as pieces from stock_movement) counted
    on counted.id = moved.id
   set moved.stock_after = counted.pieces;

create index stock_movement_product_newest on stock_movement (product_id, id);
