package kr.ilovepet.platform.database;

import jakarta.persistence.TypedQuery;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The values of an SQL {@code in (…)}. Their number is filled up to a power of two with repeats of the last, so that
 * few different texts of a statement exist and a driver can keep them prepared.
 */
public final class InList {

    /** From 1,000 values on MariaDB may take the list for a subquery and go through the whole table. */
    private static final int MOST = 512;

    private final List<?> values;

    private InList(List<?> values) {
        this.values = values;
    }

    /**
     * A list of these values.
     *
     * @throws IllegalArgumentException when there are none, since SQL has no empty list
     */
    public static InList of(Collection<?> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("SQL has no empty list");
        }
        return new InList(List.copyOf(values));
    }

    /** Lists of these values, in their sequence, of which none is too long for one statement. */
    public static List<InList> parts(Collection<?> values) {
        List<?> all = List.copyOf(values);
        return IntStream.iterate(0, from -> from < all.size(), from -> from + MOST)
                .mapToObj(from -> new InList(all.subList(from, Math.min(all.size(), from + MOST))))
                .toList();
    }

    /** The placeholders, in brackets. */
    public String placeholders() {
        return "(" + String.join(",", Collections.nCopies(size(), "?")) + ")";
    }

    /** Sets the values from this parameter on; gives the index of the next one. */
    public int set(PreparedStatement statement, int first) throws SQLException {
        for (int i = 0; i < size(); i++) {
            statement.setObject(first + i, value(i));
        }
        return first + size();
    }

    /**
     * The placeholders of a JPQL query, in brackets, numbered from 1. A query with one parameter for the whole list is
     * translated to SQL each time by Hibernate, one with a parameter for each value once.
     */
    public String numbered() {
        return IntStream.rangeClosed(1, size())
                .mapToObj(number -> "?" + number)
                .collect(Collectors.joining(",", "(", ")"));
    }

    /** Sets the values of a JPQL query with {@linkplain #numbered() numbered} placeholders. */
    public <T> TypedQuery<T> set(TypedQuery<T> query) {
        for (int i = 0; i < size(); i++) {
            query.setParameter(i + 1, value(i));
        }
        return query;
    }

    private Object value(int place) {
        return values.get(Math.min(place, values.size() - 1));
    }

    private int size() {
        int highest = Integer.highestOneBit(values.size());
        return highest == values.size() ? highest : highest << 1;
    }
}
