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
    /** Kind of duration: a request that was served. */
    static final String SERVED = "served";

    /** Kind of duration: a request that was refused because the shop had too much to do (503). */
    static final String REFUSED = "refused";

    @Override
    public void visit(Recorder recorder) {
        long begin = System.nanoTime();
        Response response = request.get();
        boolean refused = response.status() == 503;
        if (!refused) {
            response.require(200);
        }
        recorder.add(refused ? REFUSED : SERVED, System.nanoTime() - begin);
    }

    @Override
    public void close() {
        closing.run();
    }
}
