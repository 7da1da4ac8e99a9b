package kr.ilovepet.catalog.category;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A category of products, named in addresses by its slug. */
@Entity
@Table(name = "category")
public class Category {

    @Id
    private String slug;

    @Column(name = "name_ko")
    private String nameKo;

    @Column(name = "name_en")
    private String nameEn;

    private int position;

    protected Category() {}

    CategoryView view() {
        return new CategoryView(slug, new CategoryView.Name(nameKo, nameEn));
    }
}
