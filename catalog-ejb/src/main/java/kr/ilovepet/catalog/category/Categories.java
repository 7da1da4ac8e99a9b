package kr.ilovepet.catalog.category;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The shop's categories. They come with the database; nobody changes them here. */
@Stateless
public class Categories {

    @PersistenceContext
    private EntityManager database;

    /** All categories, in the shop's order. */
    public List<CategoryView> all() {
        return database
                .createQuery("select c from Category c order by c.position, c.slug", Category.class)
                .getResultList()
                .stream()
                .map(Category::view)
                .toList();
    }

    /** Whether there is a category with this slug. */
    public boolean exists(String slug) {
        return database.find(Category.class, slug) != null;
    }
}
