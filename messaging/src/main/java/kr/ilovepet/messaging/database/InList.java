package kr.ilovepet.messaging.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * The values of an SQL {@code in (…)}. Their number is filled up to a power of two with repeats of the last, so that
 * few different texts of a statement exist and a driver can keep them prepared.
 */
public final class InList {

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

    /** The placeholders, in brackets. */
    public String placeholders() {
        return "(" + String.join(",", Collections.nCopies(size(), "?")) + ")";
    }

    /** Sets the values from this parameter on; gives the index of the next one. */
    public int set(PreparedStatement statement, int first) throws SQLException {
        for (int i = 0; i < size(); i++) {
            statement.setObject(first + i, values.get(Math.min(i, values.size() - 1)));
        }
        return first + size();
    }

    private int size() {
        int highest = Integer.highestOneBit(values.size());
        return highest == values.size() ? highest : highest << 1;
    }
}
