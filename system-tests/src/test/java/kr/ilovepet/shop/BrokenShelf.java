package kr.ilovepet.shop;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import kr.ilovepet.stack.component.Database;
import kr.ilovepet.stack.test.RunningShop;

/**
 * A fault that does not go away by itself: while it lasts, no order can take pieces of one product, and each message that
 * tries becomes a dead letter.
 */
record BrokenShelf(RunningShop shop, long productId) {

    /** Breaks it. The SQL state is one that no service takes for a passing fault. */
    void breaks() {
        run("""
                create trigger broken_shelf before insert on stock_movement for each row
                begin
                  if new.product_id = %d and new.order_id is not null then
                    signal sqlstate '22003' set message_text = 'The shelf is broken';
                  end if;
                end
                """.formatted(productId));
    }

    /** Mends it. */
    void mended() {
        run("drop trigger if exists broken_shelf");
    }

    private void run(String sql) {
        try (Connection connection = DriverManager.getConnection(
                        shop.url(Database.CATALOG), Database.CATALOG.user(), Database.CATALOG.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
