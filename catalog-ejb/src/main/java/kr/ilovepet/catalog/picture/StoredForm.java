package kr.ilovepet.catalog.picture;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import kr.ilovepet.catalog.product.PictureForm;

/** The bytes of a picture in one form; written once, never changed. */
@Entity
@Table(name = "picture_form")
public class StoredForm {

    @EmbeddedId
    private Key key;

    @Column(name = "media_type")
    private String mediaType;

    @Column(columnDefinition = "mediumblob")
    private byte[] bytes;

    protected StoredForm() {}

    StoredForm(long pictureId, PictureForm form, String mediaType, byte[] bytes) {
        this.key = new Key(pictureId, form);
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    /** Which form of which picture. */
    @Embeddable
    public record Key(
            @Column(name = "picture_id") long pictureId,

            @Enumerated(EnumType.STRING) @Column(columnDefinition = "varchar(10)")
            PictureForm form)
            implements Serializable {}
}
