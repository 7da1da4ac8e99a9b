-- Pictures of products. Their bytes lie here so that every instance serves them. A picture is written once and never
-- changed; when it goes, its forms go with it.

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

create table picture_form (
    picture_id bigint      not null,
    form       varchar(10) not null,
    media_type varchar(20) not null,
    bytes      mediumblob  not null,
    primary key (picture_id, form),
    constraint picture_form_picture foreign key (picture_id) references product_picture (id) on delete cascade
) default character set utf8mb4 collate utf8mb4_bin;
