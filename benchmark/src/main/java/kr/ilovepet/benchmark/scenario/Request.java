package kr.ilovepet.benchmark.scenario;

import java.util.function.Supplier;
import kr.ilovepet.benchmark.http.Response;
import kr.ilovepet.benchmark.measure.Recorder;
import kr.ilovepet.benchmark.measure.Visitor;

/**
 * Sends the same request again and again.
 *
 * @param request sends it
 * @param closing gives back the connection
 */
record Request(Supplier<Response> request, Runnable closing) implements Visitor {

    @Override
    public void visit(Recorder recorder) {
        request.get().require(200);
    }

    @Override
    public void close() {
        closing.run();
    }
}
