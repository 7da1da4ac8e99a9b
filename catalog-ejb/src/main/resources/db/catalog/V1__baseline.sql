-- The schema of the catalog. At any time product.stock is the sum of the product's movements, and the movements of an order
-- add up to minus what held_quantity says it holds.

create table category (
    slug     varchar(40) not null primary key,
    name_ko  varchar(60) not null,
    name_en  varchar(60) not null,
    position int         not null
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;

-- Each product has one variant for now, whose number is the product's own.
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
create index product_category_newest on product (category, withdrawn, created_at, id);
create index product_category_price on product (category, withdrawn, price, id);
create index product_category_name on product (category, withdrawn, name, id);

-- Caused by an order (order_id, incarnation) or by an admin (user_id).
create table stock_movement (
    id              bigint       not null auto_increment primary key,
    product_id      bigint       not null,
    variant_id      bigint       not null,
    quantity_change int          not null,
    stock_after     int          not null,
    reason          varchar(40)  not null,
    order_id        varchar(64)  collate utf8mb4_bin null,
    incarnation     varchar(64)  collate utf8mb4_bin null,
    user_id         bigint       null,
    note            varchar(200) null,
    created_at      datetime(6)  not null,
    constraint stock_movement_product foreign key (product_id) references product (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
create index stock_movement_order on stock_movement (order_id, product_id);
create index stock_movement_product_newest on stock_movement (product_id, id);

-- What each order has taken of a variant, and what of it it still holds.
create table held_quantity (
    order_id    varchar(64) not null,
    incarnation varchar(64) not null,
    product_id  bigint      not null,
    variant_id  bigint      not null,
    taken       int         not null,
    held        int         not null,
    primary key (order_id, product_id, variant_id),
    constraint held_quantity_product foreign key (product_id) references product (id),
    constraint held_quantity_within check (held >= 0 and held <= taken)
) default character set utf8mb4 collate utf8mb4_bin;

-- The row that decides: an order decreases once, and a rollback has its effect once. An order that was rolled back
-- before its decrease came has the row of its decrease already, with the refusal as its outcome.
create table stock_step (
    order_id    varchar(64)  not null,
    kind        varchar(20)  not null,
    reference   varchar(100) not null,
    incarnation varchar(64)  not null,
    outcome     varchar(40)  not null,
    params      text         null,
    done_at     datetime(6)  not null,
    primary key (order_id, kind, reference)
) default character set utf8mb4 collate utf8mb4_bin;

-- Pictures of products. Their bytes are stored here so that every instance serves them. A picture is written once and never
-- changed; when it goes, its renditions go with it.
create table product_picture (
    id         bigint      not null auto_increment primary key,
    product_id bigint      not null,
    position   int         not null,
    width      int         not null,
    height     int         not null,
    created_at datetime(6) not null,
    constraint product_picture_product foreign key (product_id) references product (id)
) default character set utf8mb4 collate utf8mb4_bin;
create index product_picture_sequence on product_picture (product_id, position);

create table picture_rendition (
    picture_id bigint      not null,
    rendition  varchar(10) not null,
    media_type varchar(20) not null,
    bytes      mediumblob  not null,
    primary key (picture_id, rendition),
    constraint picture_rendition_picture foreign key (picture_id) references product_picture (id) on delete cascade
) default character set utf8mb4 collate utf8mb4_bin;

-- The shop's categories; nothing else adds any.
insert into category (slug, name_ko, name_en, position) values
  ('dog-food', '강아지 사료', 'Dog food', 1),
  ('cat-food', '고양이 사료', 'Cat food', 2),
  ('treats', '간식', 'Treats', 3),
  ('toys', '장난감', 'Toys', 4),
  ('living', '하우스·리빙', 'Home & beds', 5),
  ('walking', '산책·외출', 'Walks & outings', 6),
  ('grooming', '목욕·미용', 'Bath & grooming', 7),
  ('hygiene', '화장실·위생', 'Litter & hygiene', 8),
  ('small-animal', '소동물', 'Small animals', 9),
  ('fish', '관상어', 'Fish & aquarium', 10);
