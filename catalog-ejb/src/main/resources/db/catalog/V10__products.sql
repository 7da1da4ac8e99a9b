-- Products, and the book of their stock. At any time product.stock is the sum of the product's movements.

create table category (
    slug     varchar(40) not null primary key,
    name_ko  varchar(60) not null,
    name_en  varchar(60) not null,
    position int         not null
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create table product (
    id          bigint       not null auto_increment primary key,
    category    varchar(40)  not null,
    name        varchar(120) not null,
    description text         not null,
    price       bigint       not null,
    stock       int          not null,
    image_url   varchar(300) null,
    withdrawn   boolean      not null default false,
    version     bigint       not null default 0,
    created_at  datetime(6)  not null,
    updated_at  datetime(6)  not null,
    constraint product_category foreign key (category) references category (slug),
    constraint product_price_positive check (price > 0),
    constraint product_stock_not_negative check (stock >= 0)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
create index product_newest on product (withdrawn, created_at, id);
create index product_price on product (withdrawn, price, id);
create index product_name on product (withdrawn, name, id);

create table stock_movement (
    id              bigint       not null auto_increment primary key,
    product_id      bigint       not null,
    quantity_change int          not null,
    reason          varchar(40)  not null,
    order_id        varchar(64)  collate utf8mb4_bin null,
    note            varchar(200) null,
    created_at      datetime(6)  not null,
    constraint stock_movement_product foreign key (product_id) references product (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
create index stock_movement_order on stock_movement (order_id, product_id);
