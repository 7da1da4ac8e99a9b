package kr.ilovepet.platform.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What an admin has changed.
 *
 * @param type its kind
 * @param id its number within the kind, at most 64 characters
 */
public record AuditedObject(Type type, String id) {

    /** A product. */
    public static AuditedObject product(long id) {
        return new AuditedObject(Type.PRODUCT, Long.toString(id));
    }

    /** An order, by its number. */
    public static AuditedObject order(String number) {
        return new AuditedObject(Type.ORDER, number);
    }

    /** A dead letter of the service. */
    public static AuditedObject deadLetter(long id) {
        return new AuditedObject(Type.DEAD_LETTER, Long.toString(id));
    }

    /** A member. */
    public static AuditedObject member(long id) {
        return new AuditedObject(Type.MEMBER, Long.toString(id));
    }

    /** The kinds of what admins change. */
    public enum Type {
        /** Its text, price, sale, stock and pictures. */
        PRODUCT,
        /** Its money, its goods, its commands and its place on the list for a person. */
        ORDER,
        /** Sent again, or discarded. */
        DEAD_LETTER,
        /** Whether it may log in, and as what. */
        MEMBER;

        /** The name in the API: {@code dead-letter}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Type> of(String text) {
            return Arrays.stream(values())
                    .filter(type -> type.text().equals(text))
                    .findFirst();
        }
    }
}
