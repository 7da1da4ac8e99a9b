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
import kr.ilovepet.stack.process.StackFolders;

/** The Toss sandbox, with its ledger in the data folder. */
public final class TossSandbox extends Component {
    private static final String MAIN = "kr.ilovepet.toss.sandbox.TossSandbox";

    /** A sandbox on 127.0.0.1. */
    public TossSandbox(Port port, StackFolders folders) {
        super("toss", port, folders);
    }

    @Override
    public String title() {
        return "Toss sandbox";
    }

    /** Runs from a copy: a build beside a running shop replaces the original. */
    @Override
    protected void prepare() throws IOException {
        Files.createDirectories(folders().run());
        Files.copy(folders().jar("toss-sandbox"), jar(), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path jar() {
        return folders().run().resolve("toss-sandbox.jar");
    }

    @Override
    protected List<String> command() {
        return List.of(
                Jdk.java(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // Without it every response waits 40 ms for the delayed acknowledgement.
                "-Dsun.net.httpserver.nodelay=true",
                "-cp",
                jar() + ":" + folders().jars() + "/*",
                MAIN,
                "--port",
                Integer.toString(port()),
                "--data",
                folders().data().resolve("toss").toString());
    }

    @Override
    public boolean isReady() {
        return HttpProbe.status("http://127.0.0.1:" + port() + "/sandbox/payments") == 200;
    }
}
