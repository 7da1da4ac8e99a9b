package kr.ilovepet.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What V11 and later make of orders that an older instance left, in the real database; no container is needed. */
class CaseMigrationIT {

    private static MigratedOrders orders;

    @BeforeAll
    static void migrate() {
        orders = MigratedOrders.since("10", "orders-before-v11.sql");
    }

    @AfterAll
    static void drop() {
        orders.close();
    }

    @Test
    void keepsEachReasonWithItsTime() {
        assertThat(orders.rows("""
                        select o.order_number, reason, date_format(since, '%H:%i'), coalesce(detail, '-')
                          from order_attention a join orders o on o.id = a.order_id order by o.id, reason
                        """))
                .containsExactly(
                        "N1 NO_ANSWER 10:01 -",
                        "N2 REFUND_REFUSED 10:02 NOT_CANCELABLE_PAYMENT",
                        "N3 CANCELED_AT_TOSS 10:03 -",
                        "N4 ORPHAN_CHARGE 10:04 -",
                        "N6 NO_ANSWER 10:06 REJECT_CARD_COMPANY",
                        "N7 CANCELED_AT_TOSS 10:07 -",
                        "N7 STOCK_UNDECIDED 10:07 -",
                        "N8 STOCK_UNDECIDED 10:08 -");
        assertThat(orders.rows("select reason from attention_resolved")).isEmpty();
    }

    @Test
    void keepsWhatWentBackIntoStockAndWhatIsOnItsWay() {
        assertThat(orders.rows("""
                        select rollback_id, order_number, date_format(requested_at, '%H:%i'),
                               coalesce(date_format(answered_at, '%H:%i'), 'open'),
                               coalesce(date_format(watch_at, '%H:%i'), '-'), repeats
                          from stock_return order by rollback_id
                        """))
                .containsExactly("N5-canceled N5 10:05 10:05 - 0", "N6-payment-failed N6 10:06 open 10:26 4");
        assertThat(orders.rows("""
                        select rollback_id, product_id, quantity from stock_return_line
                         order by rollback_id, product_id
                        """))
                .containsExactly(
                        "N5-canceled 3 2", "N5-canceled 5 1", "N6-payment-failed 3 2", "N6-payment-failed 5 1");
        assertThat(orders.rows("""
                        select o.order_number, product_id, quantity, returned, returning_pieces
                          from order_line l join orders o on o.id = l.order_id
                         where returned > 0 or returning_pieces > 0 order by o.id, product_id
                        """)).containsExactly("N5 3 2 2 0", "N5 5 1 1 0", "N6 3 2 0 2", "N6 5 1 0 1");
    }

    @Test
    void remindsOfEachUnansweredCommandInOnePlace() {
        assertThat(orders.rows("""
                        select order_number, date_format(watch_at, '%H:%i'), repeats from orders
                         where watch_at is not null
                        """)).containsExactly("N1 10:21 3");
        assertThat(orders.rows("""
                        select cancel_request_id, date_format(watch_at, '%H:%i'), repeats from refund
                         where watch_at is not null
                        """)).containsExactly("r9 10:10 1");
    }

    @Test
    void knowsThatWholeRefundsAloneDecidedAboutThePieces() {
        assertThat(orders.rows("select cancel_request_id from refund where restock_decided order by cancel_request_id"))
                .containsExactly("r2", "r5", "r9");
        assertThat(orders.rows("""
                        select cancel_request_id, product_id, quantity from refund_restock
                         order by cancel_request_id, product_id
                        """)).containsExactly("r2 3 2", "r2 5 1", "r5 3 2", "r5 5 1", "r9 3 2", "r9 5 1");
    }

    @Test
    void countsAtTheDeskWhatNoRefundAccountsFor() {
        assertThat(orders.rows(
                        "select order_number, returned_at_desk from orders where returned_at_desk > 0 order by id"))
                .containsExactly("N3 3000", "N7 10000");
        assertThat(orders.rows("select order_number from orders where returned_early > 0"))
                .isEmpty();
    }

    @Test
    void leavesTheRestOfAnOrderAsItWas() {
        assertThat(orders.rows("""
                        select order_number, status, refunded, date_format(changed_at, '%H:%i'), version from orders
                         where id in (5, 10, 11) order by id
                        """))
                .containsExactly("N5 CANCELED 10000 10:05 8", "N10 CONFIRMED 0 10:10 6", "N11 CANCELED 0 10:11 4");
        assertThat(orders.rows("select count(*), sum(quantity) from order_line"))
                .containsExactly("22 33");
    }
}
