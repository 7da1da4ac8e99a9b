package kr.ilovepet.catalog.product;

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

/** One of the pictures that hang at a product, in their sequence. Its bytes are kept beside it. */
@Entity
@Table(name = "product_picture")
public class ProductPicture {

    /** Public path that pictures are below. */
    static final String PATH = "/api/products/pictures/";

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
     * A new picture at a product.
     *
     * @param position where it hangs; the lowest is the first
     * @param width pixels of its largest form
     * @param height pixels of its largest form
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

    public Long id() {
        return id;
    }

    int position() {
        return position;
    }

    String url(PictureForm form) {
        return form.url(id);
    }

    /** As the API shows it. */
    public PictureView view() {
        return new PictureView(id, url(PictureForm.FULL), url(PictureForm.THUMB), width, height);
    }
}
