package kr.ilovepet.instance.listener;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

/**
 * What one connection of a client is doing, and until when it may. Times are nanoseconds of the system's clock. Safe
 * for threads.
 */
final class ClientConnection {

    /** After a refusal: how long nothing has to come before the connection is closed, and for how long it may come. */
    private static final long ENDING_NANOS = Duration.ofSeconds(3).toNanos();

    /** The same for what is left of a body whose response came early. */
    private static final long LONGEST_ENDING_NANOS = Duration.ofSeconds(60).toNanos();

    /** So long a body has to have paused before it makes room for others. */
    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    private final List<String> networks;
    private final ListenerLimits limits;
    private final Pace body;
    private final Pace response;
    private Phase phase = Phase.IDLE;
    private final ByteBudget bodies;
    private RequestBody parts;
    private boolean program;
    private Refusal refusalOfCodec;
    private boolean acknowledged;
    private boolean gone;
    private long since;
    private long refusedAt;
    private long streamed;
    private long unsent;
    private Runnable waiting;

    /** What a connection is doing. */
    enum Phase {
        /** Nothing: it waits for a request. */
        IDLE,
        /** The head of a request arrives. */
        HEAD,
        /** A body arrives. */
        BODY,
        /** A request has arrived and is being answered. */
        ANSWERING,
        /** It was answered before its body was there, and the codec drops the rest; a further request may follow. */
        REST,
        /** It was refused something; what it still sends is dropped. */
        ENDING
    }

    /** What is to be done about a connection. */
    enum Verdict {
        NOTHING,
        /** Say that the request came too slowly, and end. */
        REFUSE,
        CUT_BODY,
        CUT_RESPONSE,
        /** It has been refused or answered early, and has had its time to read that. */
        CLOSE
    }

    ClientConnection(InetAddress address, ListenerLimits limits, ByteBudget bodies, long now) {
        this.networks = AddressCounts.networks(address);
        this.limits = limits;
        this.bodies = bodies;
        this.body = new Pace(limits.body());
        this.response = new Pace(limits.response());
        this.since = now;
    }

    /** Of its address, from the smallest to the one that is all of one client. */
    List<String> networks() {
        return networks;
    }

    synchronized Phase phase() {
        return phase;
    }

    /** Since when it waits for a request; the greatest number where it does not, or has something to take. */
    synchronized long idleSince() {
        return phase == Phase.IDLE && unsent == 0 ? since : Long.MAX_VALUE;
    }

    /** Since when it was refused something; the greatest number where it was not. */
    synchronized long endingSince() {
        return phase == Phase.ENDING ? refusedAt : Long.MAX_VALUE;
    }

    /** Bytes have come from the client. Those around the chunks of a body are none of the body's, whose pace counts. */
    synchronized void received(long count, long now) {
        switch (phase) {
            case IDLE -> enter(Phase.HEAD, now);
            case BODY -> {
                if (parts != null) {
                    parts.arrived(count);
                }
            }
            case REST -> body.moved(count, now);
            case ENDING -> {
                if (now - refusedAt < LONGEST_ENDING_NANOS) {
                    since = now;
                }
            }
            case HEAD, ANSWERING -> {}
        }
    }

    /** The head of a request is there: whether it comes from a program, which gets a problem instead of a page. */
    synchronized void setProgram(boolean sentByProgram) {
        program = sentByProgram;
    }

    synchronized boolean program() {
        return program;
    }

    /** A body begins that has to arrive whole before the request is handed over. */
    synchronized void bodyBegins(int most, long now) {
        if (phase != Phase.ENDING && !gone) {
            parts = new RequestBody(most, bodies);
            beginBody(now);
        }
    }

    /** A body begins that the application reads while it arrives. */
    synchronized void streamBegins(long now) {
        if (phase != Phase.ENDING) {
            streamed = 0;
            beginBody(now);
        }
    }

    private void beginBody(long now) {
        body.end();
        body.begin(now);
        enter(Phase.BODY, now);
    }

    /** Counts a part of a body that is handed over at once, and returns how much of it there was. */
    synchronized long streamed(long count, long now) {
        body.moved(count, now);
        streamed += count;
        return streamed;
    }

    /** Whether the body that arrives is handed over while it does. */
    synchronized boolean streams() {
        return phase == Phase.BODY && parts == null;
    }

    /** Keeps a part of the body; what comes after a refusal is dropped. */
    synchronized RequestBody.Outcome keep(int count, RequestBody.Part part, long now) {
        if (parts == null) {
            return RequestBody.Outcome.KEPT;
        }
        RequestBody.Outcome outcome = parts.add(count, part);
        if (outcome == RequestBody.Outcome.KEPT) {
            body.moved(count, now);
        }
        return outcome;
    }

    /** How much of the body is kept. */
    synchronized int kept() {
        return parts == null ? 0 : parts.length();
    }

    /** The body that is kept, with at least {@link #kept} bytes; its share of the budget is held until the response. */
    synchronized byte[] body() {
        return parts == null ? new byte[0] : parts.bytes();
    }

    /** How many bytes of the budget a body has that is arriving. */
    synchronized long arriving() {
        return phase == Phase.BODY && parts != null ? parts.held() : 0;
    }

    /** Until when more of a body has to come; the greatest number unless it holds bytes of the budget. */
    synchronized long bodyDeadline() {
        return arriving() > 0 ? body.deadline() : Long.MAX_VALUE;
    }

    /** The same, and only where the body has paused. */
    synchronized long pausedBodyDeadline(long now) {
        boolean paused = body.deadline() - now < limits.body().toNanos() - PAUSE_NANOS;
        return paused ? bodyDeadline() : Long.MAX_VALUE;
    }

    /** The client was told to go on sending. */
    synchronized void setAcknowledged() {
        acknowledged = true;
    }

    /** Whether a response is the second one that tells the client to go on; asked for each while one is expected. */
    synchronized boolean acknowledged() {
        return acknowledged;
    }

    /**
     * A request is there whole.
     *
     * @return false where it was refused meanwhile
     */
    synchronized boolean requestComplete(long now) {
        body.end();
        if (phase == Phase.ENDING) {
            return false;
        }
        enter(Phase.ANSWERING, now);
        return true;
    }

    /** The response to the request is written, perhaps before all of a body was there that the application reads. */
    synchronized void answered(long now) {
        if (streams()) {
            acknowledged = false;
            enter(Phase.REST, now);
        } else if (phase == Phase.ANSWERING || phase == Phase.BODY) {
            endBody();
            acknowledged = false;
            enter(Phase.IDLE, now);
        }
    }

    /**
     * The codec has refused what came; its empty response is replaced.
     *
     * @return false where the client was refused before
     */
    synchronized boolean refusedByCodec(Refusal why, long now) {
        boolean first = end(now);
        refusalOfCodec = first ? why : null;
        return first;
    }

    /** What the next response is to say instead of what the codec says; null for nothing, and once it was asked. */
    synchronized Refusal takeRefusalOfCodec() {
        Refusal why = refusalOfCodec;
        refusalOfCodec = null;
        return why;
    }

    /**
     * Drops everything from now on.
     *
     * @return false where it does already
     */
    synchronized boolean end(long now) {
        if (phase == Phase.ENDING) {
            return false;
        }
        endBody();
        enter(Phase.ENDING, now);
        refusedAt = now;
        return true;
    }

    /**
     * The same, only while a body arrives that has bytes of the budget.
     *
     * @return false where none does any more, and nothing was done
     */
    synchronized boolean endArriving(long now) {
        return arriving() > 0 && end(now);
    }

    private void endBody() {
        body.end();
        if (parts != null) {
            parts.release();
            parts = null;
        }
    }

    /**
     * Bytes are about to be written.
     *
     * @return whether they are counted: they are not once the connection is gone
     */
    synchronized boolean writing(long count, long now) {
        if (gone) {
            return false;
        }
        unsent += count;
        response.begin(now);
        return true;
    }

    /**
     * The connection has taken bytes.
     *
     * @return how many of them were counted
     */
    synchronized long written(long count, long now) {
        if (gone) {
            return 0;
        }
        unsent -= count;
        if (unsent <= 0) {
            response.end();
        } else {
            response.moved(count, now);
        }
        return count;
    }

    /** What waited until no more than that many bytes are unsent; null for nothing. */
    synchronized Runnable ready(long fewEnough) {
        Runnable ready = unsent <= fewEnough ? waiting : null;
        if (ready != null) {
            waiting = null;
        }
        return ready;
    }

    /**
     * Has the next request wait until the client has taken more of what it asked for.
     *
     * @return false where it need not wait
     */
    synchronized boolean wait(long fewEnough, Runnable resume) {
        if (unsent <= fewEnough || gone) {
            return false;
        }
        waiting = resume;
        return true;
    }

    /**
     * The connection is closed.
     *
     * @return how many bytes it had not taken
     */
    synchronized long close() {
        gone = true;
        waiting = null;
        endBody();
        long left = unsent;
        unsent = 0;
        return left;
    }

    /** Whether a request arrives or is being answered, or its response is not taken yet. */
    synchronized boolean busy() {
        return phase == Phase.HEAD || phase == Phase.BODY || phase == Phase.ANSWERING || unsent > 0;
    }

    synchronized long unsent() {
        return unsent;
    }

    /** When its client has to have taken more; the greatest number where it has nothing to take. */
    synchronized long responseDeadline() {
        return unsent > 0 ? response.deadline() : Long.MAX_VALUE;
    }

    /** What is due, at a look from time to time; a refusal is told once. */
    synchronized Verdict verdict(long now) {
        if (response.late(now)) {
            return Verdict.CUT_RESPONSE;
        }
        return switch (phase) {
            case HEAD -> now - since > limits.head().toNanos() ? refuse(now) : Verdict.NOTHING;
            case BODY -> bodyVerdict(now);
            case REST -> body.late(now) || now - since > LONGEST_ENDING_NANOS ? Verdict.CLOSE : Verdict.NOTHING;
            case ENDING -> now - since > ENDING_NANOS ? Verdict.CLOSE : Verdict.NOTHING;
            case IDLE, ANSWERING -> Verdict.NOTHING;
        };
    }

    private Verdict bodyVerdict(long now) {
        if (parts == null) {
            return body.late(now) ? Verdict.CUT_BODY : Verdict.NOTHING;
        }
        return body.late(now) || parts.padded() ? refuse(now) : Verdict.NOTHING;
    }

    private Verdict refuse(long now) {
        end(now);
        return Verdict.REFUSE;
    }

    private void enter(Phase next, long now) {
        phase = next;
        since = now;
    }
}
