package kr.ilovepet.instance.listener;

import java.net.InetAddress;
import java.time.Duration;

/**
 * What one connection of a client is doing, and until when it may. Times are nanoseconds of the system's clock. Safe
 * for threads.
 */
final class ClientConnection {

    /** After a refusal: how long nothing has to come before the connection is closed, and for how long it may come. */
    private static final long ENDING_NANOS = Duration.ofSeconds(3).toNanos();

    private static final long LONGEST_ENDING_NANOS = Duration.ofSeconds(60).toNanos();

    /** So long a body has to have paused before it makes room for others. */
    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    private final InetAddress address;
    private final ListenerLimits limits;
    private final Pace body;
    private final Pace response;
    private Phase phase = Phase.IDLE;
    private final ByteBudget bodies;
    private RequestBody parts;
    private boolean program;
    private boolean malformed;
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
        /** It has been refused, and has had its time to read that. */
        CLOSE
    }

    ClientConnection(InetAddress address, ListenerLimits limits, ByteBudget bodies, long now) {
        this.address = address;
        this.limits = limits;
        this.bodies = bodies;
        this.body = new Pace(limits.body());
        this.response = new Pace(limits.response());
        this.since = now;
    }

    InetAddress address() {
        return address;
    }

    synchronized Phase phase() {
        return phase;
    }

    /** Since when it waits for a request; the greatest number where it does not, or has something to take. */
    synchronized long idleSince() {
        return phase == Phase.IDLE && unsent == 0 ? since : Long.MAX_VALUE;
    }

    /** Bytes have come from the client. */
    synchronized void received(long count, long now) {
        if (phase == Phase.BODY) {
            body.moved(count, now);
        } else if (phase == Phase.IDLE) {
            enter(Phase.HEAD, now);
        } else if (phase == Phase.ENDING && now - refusedAt < LONGEST_ENDING_NANOS) {
            since = now;
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
        if (phase != Phase.ENDING) {
            parts = new RequestBody(most, bodies);
            body.begin(now);
            enter(Phase.BODY, now);
        }
    }

    /** A body begins that the application reads while it arrives. */
    synchronized void streamBegins(long now) {
        if (phase != Phase.ENDING) {
            streamed = 0;
            body.begin(now);
            enter(Phase.BODY, now);
        }
    }

    /** Counts a part of a body that is handed over at once, and returns how much of it there was. */
    synchronized long streamed(long count) {
        streamed += count;
        return streamed;
    }

    /** Whether the body that arrives is handed over while it does. */
    synchronized boolean streams() {
        return phase == Phase.BODY && parts == null;
    }

    /** Keeps a part of the body; what comes after a refusal is dropped. */
    synchronized RequestBody.Outcome keep(int count, RequestBody.Part part) {
        return parts == null ? RequestBody.Outcome.KEPT : parts.add(count, part);
    }

    /** How much of the body is kept. */
    synchronized int kept() {
        return parts == null ? 0 : parts.length();
    }

    /** The body that is kept, with at least {@link #kept} bytes; its share of the budget is held until the response. */
    synchronized byte[] body() {
        return parts == null ? new byte[0] : parts.bytes();
    }

    /** Until when more of a body has to come; the greatest number unless it has paused and holds bytes. */
    synchronized long pausedBodyDeadline(long now) {
        boolean paused = body.deadline() - now < limits.body().toNanos() - PAUSE_NANOS;
        return phase == Phase.BODY && parts != null && parts.length() > 0 && paused ? body.deadline() : Long.MAX_VALUE;
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

    /** The response to the request is written. */
    synchronized void answered(long now) {
        if (phase == Phase.ANSWERING || phase == Phase.BODY) {
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
    synchronized boolean malformed(long now) {
        malformed = end(now);
        return malformed;
    }

    /** Whether the next response is to say that the request was malformed; asked once. */
    synchronized boolean takeMalformed() {
        boolean was = malformed;
        malformed = false;
        return was;
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
            case BODY -> !body.late(now) ? Verdict.NOTHING : parts == null ? Verdict.CUT_BODY : refuse(now);
            case ENDING -> now - since > ENDING_NANOS ? Verdict.CLOSE : Verdict.NOTHING;
            case IDLE, ANSWERING -> Verdict.NOTHING;
        };
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
