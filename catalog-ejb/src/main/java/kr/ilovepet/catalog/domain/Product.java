package kr.ilovepet.catalog.domain;

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
 * <p>Its stock changes only while its row is locked, and only together with a stock movement. The version counts
 * changes of the description and of the sale, not of stock or pictures: an order must not disturb the admin who edits a
 * text.
 */
@Entity
@Table(name = "product")
@DynamicUpdate
public class Product {

    /** Largest stock that an admin can set. */
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
    public Product(ProductDescription description, String imagePath, Instant now) {
        this.createdAt = now;
        this.imagePath = imagePath;
        describe(description, now);
    }

    /** Replaces the description; orders that are already prepared keep their price. */
    public void describe(ProductDescription product, Instant now) {
        this.category = product.category();
        this.name = product.name();
        this.description = product.description();
        this.price = product.price().value();
        this.updatedAt = now;
    }

    /** Takes it off sale. */
    public void withdraw(Instant now) {
        this.withdrawn = true;
        this.updatedAt = now;
    }

    /** Puts it back on sale. */
    public void restore(Instant now) {
        this.withdrawn = false;
        this.updatedAt = now;
    }

    /**
     * Makes sure that nobody has changed the description since it was read.
     *
     * @param expected the version that was read
     * @throws RequestRefusedException when it has another version now
     */
    public void requireVersion(long expected) {
        if (version != expected) {
            throw new RequestRefusedException(
                            RequestRefusedException.Reason.VERSION_CONFLICT,
                            "The product was changed since you read it; read it again")
                    .with("version", version);
        }
    }

    /** Whether at least this much is in stock. */
    public boolean has(Quantity quantity) {
        return stock >= quantity.value();
    }

    /**
     * Changes the stock.
     *
     * @param change negative takes out
     * @throws IllegalStateException when more would be taken than is there
     */
    public void changeStock(int change) {
        int after = Math.addExact(stock, change);
        if (after < 0) {
            throw new IllegalStateException("Product " + id + " has " + stock + " in stock, " + -change + " are taken");
        }
        stock = after;
    }

    /** The gallery, in its sequence; changed only while the row is locked. */
    public Gallery gallery() {
        return new Gallery(this, pictures);
    }

    /** Its number; null before it is stored. */
    public Long id() {
        return id;
    }

    /** Slug of its category. */
    public String category() {
        return category;
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    /** For one. */
    public Won price() {
        return new Won(price);
    }

    /** How many are in stock. */
    public int stock() {
        return stock;
    }

    /** Whether it is not sold any more. */
    public boolean withdrawn() {
        return withdrawn;
    }

    /** Counts the changes of the description and of the sale. */
    public long version() {
        return version;
    }

    /** When the description or the sale was last changed. */
    public Instant updatedAt() {
        return updatedAt;
    }

    /**
     * Path of the picture for lists: the first that was uploaded, else the storefront's; null when there is neither.
     */
    public String imageUrl() {
        return gallery().first().map(picture -> picture.url(Rendition.CARD)).orElse(imagePath);
    }
}
