package kr.ilovepet.stack.shop;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import kr.ilovepet.stack.payara.Delivery;
import kr.ilovepet.stack.process.PidFiles;
import kr.ilovepet.stack.process.Sleep;
import kr.ilovepet.stack.process.StackException;
import kr.ilovepet.stack.process.StackFolders;

/** {@code ./shop up}: starts the shop, and stays with it until Ctrl-C or {@code ./shop down}. */
final class Up {
    private static final int LEFTOVER_SECONDS = 25;
    /** Settings that a person may have set in the environment, such as the keys of a real Toss account. */
    private static final Set<String> FROM_ENVIRONMENT = Set.of(
            "toss.api.url", "toss.secret.key", "toss.client.key", "toss.script.url", "shop.public.url", "shop.demo");

    private final Map<String, String> environment;
    private final Progress progress;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean stopping;

    Up(Map<String, String> environment, Progress progress) {
        this.environment = environment;
        this.progress = progress;
    }

    void run(UpOptions options) throws InterruptedException {
        Delivery delivery = Locations.delivery();
        StackFolders folders = Locations.folders(delivery, environment);
        ShopPorts ports = ShopPorts.fromEnvironment(environment);
        new LauncherLock(folders.run()).take();
        awaitLeftovers(folders.run());
        if (options.fresh()) {
            folders.deleteData();
            progress.step("All data of the shop is deleted");
        }
        new DataLayout(folders).require();
        Locations.logRotation(folders, environment).start();
        long begin = System.nanoTime();
        ShopStack shop = new ShopStack(folders, delivery, options.arrangement(), ports, fromEnvironment());
        RunFile runFile = new RunFile(folders.run());
        Restarter restarter = new Restarter(progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(shop, restarter, runFile), "stop"));
        runFile.write(shop.components(), false);
        try {
            shop.start(progress);
        } catch (StackException e) {
            if (stopping) {
                // Ctrl-C came first: that parts end before they are ready is no news then.
                stopped.await();
                return;
            }
            throw e;
        }
        runFile.write(shop.components(), true);
        long seconds = (System.nanoTime() - begin) / 1_000_000_000;
        Summary.print(shop, options.arrangement(), seconds, folders);
        shop.components().forEach(restarter::watch);
        stopped.await();
    }

    private void stop(ShopStack shop, Restarter restarter, RunFile runFile) {
        stopping = true;
        restarter.end();
        try {
            shop.stop(progress);
        } catch (StackException e) {
            progress.step(e.getMessage());
        }
        runFile.delete();
        stopped.countDown();
    }

    /** A launcher that was killed leaves its parts a few seconds in which they stop by themselves. */
    private void awaitLeftovers(Path run) {
        long deadline = System.nanoTime() + LEFTOVER_SECONDS * 1_000_000_000L;
        boolean said = false;
        while (System.nanoTime() < deadline) {
            Set<String> left = PidFiles.in(run).stream()
                    .filter(file -> !file.endsWith("launcher.pid"))
                    .filter(file -> PidFiles.running(file).isPresent())
                    .map(file -> file.getFileName().toString().replace(".pid", ""))
                    .collect(Collectors.toSet());
            if (left.isEmpty()) {
                return;
            }
            if (!said) {
                progress.step("Waiting for parts of the earlier shop to end: " + String.join(", ", left));
                said = true;
            }
            Sleep.milliseconds(100);
        }
    }

    private Map<String, String> fromEnvironment() {
        Map<String, String> settings = new TreeMap<>();
        for (String name : FROM_ENVIRONMENT) {
            String value = environment.get(name.replace('.', '_').toUpperCase(Locale.ROOT));
            if (value != null && !value.isBlank()) {
                settings.put(name, value);
            }
        }
        return settings;
    }
}
