package kr.ilovepet.shop.browser;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import kr.ilovepet.stack.component.Database;
import kr.ilovepet.stack.test.RunningShop;

/**
 * A database trigger that makes every decrease of one product's stock fail. While it is installed, each command for
 * that product becomes a dead letter.
 */
record FailingStockTrigger(RunningShop shop, long productId) {

    /** Installs the trigger. Its SQL state is one that no service takes for a transient fault. */
    void install() {
        run("""
                create trigger failing_stock before insert on stock_movement for each row
                begin
                  if new.product_id = %d and new.order_id is not null then
                    signal sqlstate '22003' set message_text = 'Stock is failing';
                  end if;
                end
                """.formatted(productId));
    }

    /** Drops the trigger; nothing happens when it is not installed. */
    void drop() {
        run("drop trigger if exists failing_stock");
    }

    private void run(String sql) {
        try (Connection connection = DriverManager.getConnection(
                        shop.url(Database.CATALOG),
                        Database.CATALOG.migrationUser(),
                        Database.CATALOG.migrationPassword());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
