package kr.ilovepet.order.numbers;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The database's own counter of order numbers, for the time that Redis is unavailable. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DailySequence {

    private static final int DAY_DIGITS = 8;

    @PersistenceContext
    private EntityManager database;

    /** The next number of the day, above all that are stored. Instances that ask together wait for each other. */
    public long next(String day) {
        long highest = highest(day);
        database.createNativeQuery("""
                        insert into order_sequence (day, last) values (?1, ?2)
                        on duplicate key update last = greatest(last + 1, ?2)
                        """)
                .setParameter(1, day)
                .setParameter(2, highest + 1)
                .executeUpdate();
        return ((Number) database.createNativeQuery("select last from order_sequence where day = ?1")
                        .setParameter(1, day)
                        .getSingleResult())
                .longValue();
    }

    /** The highest number of the day that an order has; 0 when it has none. */
    public long highest(String day) {
        String number =
                (String) database.createNativeQuery("select max(order_number) from orders where order_number like ?1")
                        .setParameter(1, day + "%")
                        .getSingleResult();
        return number == null ? 0 : Long.parseLong(number.substring(DAY_DIGITS));
    }
}
