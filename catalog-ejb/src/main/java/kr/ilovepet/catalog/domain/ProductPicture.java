package kr.ilovepet.catalog.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** One of the uploaded pictures of a product, at its place in their sequence. Its renditions are stored apart. */
@Entity
@Table(name = "product_picture")
public class ProductPicture {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "product_id")
    private Product product;

    private int position;
    private int width;
    private int height;

    @Column(name = "created_at")
    private Instant createdAt;

    protected ProductPicture() {}

    /**
     * A new picture of a product.
     *
     * @param position the lowest is the first
     * @param width pixels of its largest rendition
     * @param height pixels of its largest rendition
     */
    ProductPicture(Product product, int position, int width, int height, Instant now) {
        this.product = product;
        this.position = position;
        this.width = width;
        this.height = height;
        this.createdAt = now;
    }

    void moveTo(int position) {
        this.position = position;
    }

    /** Its number; null before it is stored. */
    public Long id() {
        return id;
    }

    int position() {
        return position;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Public path of one of its renditions; what is found there never changes. */
    String url(Rendition rendition) {
        return "/api/products/pictures/" + id + "/" + rendition.pathName();
    }
}
