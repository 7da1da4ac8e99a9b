package kr.ilovepet.stack.component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import kr.ilovepet.stack.process.Component;
import kr.ilovepet.stack.process.HttpProbe;
import kr.ilovepet.stack.process.Jdk;
import kr.ilovepet.stack.process.Port;
import kr.ilovepet.stack.process.StackException;
import kr.ilovepet.stack.process.Workplace;

/** The Toss sandbox, with its ledger in the data folder. */
public final class TossSandbox extends Component {
    private static final String MAIN = "kr.ilovepet.toss.sandbox.TossSandbox";

    public TossSandbox(Port port, Workplace workplace) {
        super("toss", port, workplace);
    }

    @Override
    public String title() {
        return "Toss sandbox";
    }

    /** Runs from a copy: a build beside a running shop replaces the original. */
    @Override
    protected void prepare() {
        try {
            Files.createDirectories(workplace().run());
            Files.copy(workplace().jar("toss-sandbox"), jar(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StackException(jar() + " cannot be made: " + e.getMessage(), e);
        }
    }

    private Path jar() {
        return workplace().run().resolve("toss-sandbox.jar");
    }

    @Override
    protected List<String> command() {
        return List.of(
                Jdk.java(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // Without it every answer waits 40 ms for the delayed acknowledgement.
                "-Dsun.net.httpserver.nodelay=true",
                "-cp",
                jar() + ":" + workplace().jars() + "/*",
                MAIN,
                "--port",
                Integer.toString(port()),
                "--data",
                workplace().data().resolve("toss").toString());
    }

    @Override
    public boolean answers() {
        return HttpProbe.status("http://127.0.0.1:" + port() + "/sandbox/payments") == 200;
    }
}
