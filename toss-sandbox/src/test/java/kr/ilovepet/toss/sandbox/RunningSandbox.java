package kr.ilovepet.toss.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Each test has a sandbox of its own on a free port. */
abstract class RunningSandbox {

    @TempDir
    Path data;

    Caller caller;
    private TossSandbox sandbox;

    @BeforeEach
    void startSandbox() throws IOException {
        sandbox = TossSandbox.start(0, data);
        caller = new Caller(sandbox.origin());
    }

    @AfterEach
    void closeSandbox() throws IOException {
        sandbox.close();
    }
}
