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
import kr.ilovepet.stack.process.StackFolders;
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
    private final StackFolders folders;
    private final ShopStack shop;

    private RunningShop(StackFolders folders, ShopStack shop) {
        this.folders = folders;
        this.shop = shop;
    }

    /** Starts a shop with the usual settings, and waits until everything is ready. */
    public static RunningShop start(Arrangement arrangement) {
        return start(arrangement, Map.of());
    }

    /** The same with settings of its own, such as a short expiry. */
    public static RunningShop start(Arrangement arrangement, Map<String, String> settings) {
        StackFolders folders = Repository.folders("shop");
        ShopStack shop = new ShopStack(folders, Repository.delivery(), arrangement, ShopPorts.free(), settings);
        RunningShop running = new RunningShop(folders, shop);
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

    /** The broker, which can be killed and started again. */
    public Kafka kafka() {
        return shop.infrastructure().kafka();
    }

    /** The Redis server, which can be killed and started again. */
    public Redis redis() {
        return shop.infrastructure().redis();
    }

    /** The database server, which can be killed and started again. */
    public MariaDb mariaDb() {
        return shop.infrastructure().mariaDb();
    }

    /** The Toss sandbox, which can be killed and started again. */
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

    /** Every component, the infrastructure first. */
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
        folders.deleteData();
    }
}
