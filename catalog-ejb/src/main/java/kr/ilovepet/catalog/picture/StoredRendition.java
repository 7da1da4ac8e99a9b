package kr.ilovepet.catalog.picture;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import kr.ilovepet.catalog.domain.Rendition;

/** The bytes of one rendition of a picture; written once, never changed. */
@Entity
@Table(name = "picture_rendition")
public class StoredRendition {

    @EmbeddedId
    private Key key;

    @Column(name = "media_type")
    private String mediaType;

    @Column(columnDefinition = "mediumblob")
    private byte[] bytes;

    protected StoredRendition() {}

    StoredRendition(long pictureId, Rendition rendition, String mediaType, byte[] bytes) {
        this.key = new Key(pictureId, rendition);
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    /** Which rendition of which picture. */
    @Embeddable
    public record Key(
            @Column(name = "picture_id") long pictureId,

            @Enumerated(EnumType.STRING) @Column(columnDefinition = "varchar(10)")
            Rendition rendition)
            implements Serializable {}
}
