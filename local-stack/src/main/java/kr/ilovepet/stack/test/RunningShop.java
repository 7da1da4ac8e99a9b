package kr.ilovepet.stack.test;

import java.net.URI;
import java.util.List;
import java.util.Map;
import kr.ilovepet.stack.component.Database;
import kr.ilovepet.stack.component.Kafka;
import kr.ilovepet.stack.component.MariaDb;
import kr.ilovepet.stack.component.Redis;
import kr.ilovepet.stack.component.TossSandbox;
import kr.ilovepet.stack.payara.PayaraInstance;
import kr.ilovepet.stack.payara.WebApp;
import kr.ilovepet.stack.process.Component;
import kr.ilovepet.stack.process.StackException;
import kr.ilovepet.stack.process.Workplace;
import kr.ilovepet.stack.shop.Arrangement;
import kr.ilovepet.stack.shop.Progress;
import kr.ilovepet.stack.shop.ShopPorts;
import kr.ilovepet.stack.shop.ShopStack;

/**
 * A whole shop for tests: empty, on free ports, beside any other. Each part can be killed ({@link Component#kill()}),
 * started again ({@link Component#start()}), stopped, and frozen ({@link Component#pause()}). Nothing is restarted by
 * itself. The shop ends with this JVM at the latest; its logs stay in {@code target/shop-…}.
 */
public final class RunningShop implements ShopUnderTest, AutoCloseable {
    private final Workplace workplace;
    private final ShopStack shop;

    private RunningShop(Workplace workplace, ShopStack shop) {
        this.workplace = workplace;
        this.shop = shop;
    }

    /** Starts a shop with the usual settings, and waits until everything answers. */
    public static RunningShop start(Arrangement arrangement) {
        return start(arrangement, Map.of());
    }

    /** The same with settings of its own, such as a short expiry. */
    public static RunningShop start(Arrangement arrangement, Map<String, String> settings) {
        Workplace workplace = Repository.workplace("shop");
        ShopStack shop = new ShopStack(workplace, Repository.delivery(), arrangement, ShopPorts.free(), settings);
        RunningShop running = new RunningShop(workplace, shop);
        // Orderly also when a test forgets to close it; stopping twice does nothing.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> shop.stop(Progress.silent()), "stop shop"));
        try {
            shop.start(Progress.silent());
            return running;
        } catch (StackException e) {
            running.close();
            throw e;
        }
    }

    @Override
    public URI url() {
        return URI.create(shop.url());
    }

    @Override
    public URI tossUrl() {
        return URI.create("http://127.0.0.1:" + tossSandbox().port());
    }

    /** Private listener ({@code /health}, {@code /metrics}, {@code /openapi}) of the instance that hosts the WAR. */
    public URI privateUrl(WebApp webApp) {
        return URI.create("http://127.0.0.1:" + instance(webApp).privatePort());
    }

    @Override
    public String url(Database database) {
        return database.url(mariaDb().port());
    }

    public Kafka kafka() {
        return shop.infrastructure().kafka();
    }

    public Redis redis() {
        return shop.infrastructure().redis();
    }

    public MariaDb mariaDb() {
        return shop.infrastructure().mariaDb();
    }

    public TossSandbox tossSandbox() {
        return shop.infrastructure().tossSandbox();
    }

    /** The instances, the storefront's first. */
    public List<PayaraInstance> instances() {
        return shop.instances();
    }

    /** The instance that hosts the WAR, the first of several: in the usual arrangement the four services share one. */
    public PayaraInstance instance(WebApp webApp) {
        return shop.instance(webApp);
    }

    /** Every part, in the order in which they were started. */
    public List<Component> components() {
        return shop.components();
    }

    /** The settings that every instance got. */
    public Map<String, String> settings() {
        return shop.settings();
    }

    /** Stops everything and deletes its data. */
    @Override
    public void close() {
        shop.stop(Progress.silent());
        workplace.forget();
    }
}
