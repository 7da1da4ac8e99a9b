package kr.ilovepet.catalog.product;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;

/**
 * Something the shop sells.
 *
 * <p>Its stock changes only while its row is locked, and only together with a movement in the book of stock. The
 * version counts changes of the description, not of stock or pictures: a sale must not disturb the admin who edits a
 * text.
 */
@Entity
@Table(name = "product")
@DynamicUpdate
public class Product {

    /** More pieces than this are never in stock by an admin's hand. */
    public static final int LARGEST_STOCK = 1_000_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String category;
    private String name;

    @Column(columnDefinition = "text")
    private String description;

    private long price;

    @OptimisticLock(excluded = true)
    private int stock;

    @Column(name = "image_url")
    private String imagePath;

    /** Those of all products of a page come with one query, since the batch is as large as the largest page. */
    @OneToMany(mappedBy = "product", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position, id")
    @BatchSize(size = 200)
    @OptimisticLock(excluded = true)
    private List<ProductPicture> pictures = new ArrayList<>();

    private boolean withdrawn;

    @Version
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Product() {}

    /**
     * A new product with nothing in stock.
     *
     * @param imagePath path of a picture that the storefront serves, shown while none is uploaded; may be null
     */
    public Product(ProductData data, String imagePath, Instant now) {
        this.createdAt = now;
        this.imagePath = imagePath;
        describe(data, now);
    }

    /** Replaces the description; orders that are already prepared keep their price. */
    void describe(ProductData data, Instant now) {
        this.category = data.category();
        this.name = data.name();
        this.description = data.description();
        this.price = data.price();
        this.updatedAt = now;
    }

    /** Takes it off sale. */
    void withdraw(Instant now) {
        this.withdrawn = true;
        this.updatedAt = now;
    }

    /** Puts it back on sale. */
    void restore(Instant now) {
        this.withdrawn = false;
        this.updatedAt = now;
    }

    /** Whether this many pieces are there. */
    public boolean has(long quantity) {
        return stock >= quantity;
    }

    /**
     * Puts pieces into stock, or takes them out.
     *
     * @param change pieces; negative takes out
     * @throws IllegalStateException when more would be taken than is there
     */
    public void move(int change) {
        int after = Math.addExact(stock, change);
        if (after < 0) {
            throw new IllegalStateException("Product " + id + " has " + stock + " pieces, " + -change + " are taken");
        }
        stock = after;
    }

    /** The gallery, in its sequence; changed only while the row is locked. */
    public Gallery gallery() {
        return new Gallery(this, pictures);
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** Won for one piece. */
    public long price() {
        return price;
    }

    /** Pieces there. */
    public int stock() {
        return stock;
    }

    /** Whether it is no longer sold. */
    public boolean withdrawn() {
        return withdrawn;
    }

    long version() {
        return version;
    }

    ProductItem item() {
        return new ProductItem(id, name, price, stock, category, gallery().imageUrl(imagePath));
    }

    ManagedItem managedItem() {
        String image = gallery().imageUrl(imagePath);
        return new ManagedItem(id, name, price, stock, category, image, withdrawn, version, updatedAt);
    }

    /** The single view. */
    public ProductView view() {
        Gallery gallery = gallery();
        String image = gallery.imageUrl(imagePath);
        return new ProductView(
                id, name, description, price, stock, category, image, gallery.view(), withdrawn, version);
    }
}
