package kr.ilovepet.order.saga;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import kr.ilovepet.contract.Message;
import kr.ilovepet.contract.Topic;

/**
 * One state in the declaration of the saga: the command that is sent on entering it, and its edges, each of which leads
 * to another state.
 *
 * @param <S> the states
 * @param <T> what has the state
 */
final class SagaStep<S extends Enum<S>, T> {

    private final S state;
    private final List<Edge<S, T>> edges = new ArrayList<>();
    private Command<T> command;

    private SagaStep(S state) {
        this.state = state;
    }

    /** A step without command and edges. */
    static <S extends Enum<S>, T> SagaStep<S, T> in(S state) {
        return new SagaStep<>(state);
    }

    /** This command is sent on entering the state, and repeated while its reply is overdue. */
    <C extends Message> SagaStep<S, T> sends(Class<C> type, Function<T, C> message) {
        command = new Command<>(type, message::apply);
        return this;
    }

    /** This reply leads to that state by that change. */
    <R extends Message> SagaStep<S, T> on(
            Class<R> reply, S to, Change<? super T, R> change, Compensation... compensations) {
        return on(reply, Outcome.of("", message -> true), to, change, compensations);
    }

    /** This reply leads to that state by that change, where it has that outcome. */
    <R extends Message> SagaStep<S, T> on(
            Class<R> reply, Outcome<T, R> outcome, S to, Change<? super T, R> change, Compensation... compensations) {
        edges.add(new ReplyEdge<>(reply, outcome, to, change, List.of(compensations)));
        return this;
    }

    /** What a person or the clock does, or what another table says, leads to that state. */
    SagaStep<S, T> when(SagaTrigger trigger, S to, Compensation... compensations) {
        edges.add(new TriggerEdge<>(trigger, to, List.of(compensations)));
        return this;
    }

    S state() {
        return state;
    }

    /** The command; empty where the state waits for somebody who is not a service, or for nobody. */
    Optional<Command<T>> command() {
        return Optional.ofNullable(command);
    }

    List<Edge<S, T>> edges() {
        return List.copyOf(edges);
    }

    /** The replies that the state waits for. */
    List<Class<? extends Message>> replies() {
        List<Class<? extends Message>> replies = new ArrayList<>();
        for (Edge<S, T> edge : edges) {
            if (edge instanceof ReplyEdge<S, T, ?> of) {
                replies.add(of.reply());
            }
        }
        return replies;
    }

    /** The edge of a reply to this one that has the state; empty where the state does not wait for it. */
    <R extends Message> Optional<ReplyEdge<S, T, R>> edge(T target, R reply) {
        return edges.stream()
                .filter(edge -> edge instanceof ReplyEdge<S, T, ?> of && of.takes(target, reply))
                .map(SagaStep::<S, T, R>ofReply)
                .findFirst();
    }

    /** The edge of a trigger; empty where this state has none. */
    Optional<Edge<S, T>> edge(SagaTrigger trigger) {
        return edges.stream()
                .filter(edge -> edge instanceof TriggerEdge<S, T> of && of.trigger() == trigger)
                .findFirst();
    }

    /**
     * The edge of a trigger.
     *
     * @throws IllegalStateException when this state has none
     */
    Edge<S, T> require(SagaTrigger trigger) {
        return edge(trigger)
                .orElseThrow(() ->
                        new IllegalStateException("Nothing leads on from " + state + " when " + trigger.description()));
    }

    /** The edge takes the reply, so it is one of the reply's type. */
    @SuppressWarnings("unchecked")
    private static <S extends Enum<S>, T, R extends Message> ReplyEdge<S, T, R> ofReply(Edge<S, T> edge) {
        return (ReplyEdge<S, T, R>) edge;
    }

    /**
     * One of several outcomes that a reply tells.
     *
     * @param name in words, for the documentation; empty where the reply tells only one
     * @param of whether a reply has it for the one that has the state
     */
    record Outcome<T, R>(String name, BiPredicate<T, R> of) {

        /** An outcome that the reply tells by itself. */
        static <T, R> Outcome<T, R> of(String name, Predicate<R> of) {
            return new Outcome<>(name, (target, reply) -> of.test(reply));
        }
    }

    /** What a reply changes. */
    @FunctionalInterface
    interface Change<T, R> {
        void apply(T target, R reply, Instant now);
    }

    /** The command of a state. */
    record Command<T>(Class<? extends Message> type, Function<T, Message> message) {}

    /** The way to another state, with what is compensated on it. */
    sealed interface Edge<S extends Enum<S>, T> {

        S to();

        List<Compensation> compensations();

        /** What leads along this edge, in words. */
        String cause();

        /**
         * Makes sure that a change has done what is declared.
         *
         * @throws IllegalStateException when it led to another state
         */
        default void requireReached(S state) {
            if (state != to()) {
                throw new IllegalStateException(cause() + " has led to " + state + " and not to " + to());
            }
        }
    }

    /** The edge of a reply. */
    record ReplyEdge<S extends Enum<S>, T, R extends Message>(
            Class<R> reply, Outcome<T, R> outcome, S to, Change<? super T, R> change, List<Compensation> compensations)
            implements Edge<S, T> {

        boolean takes(T target, Message message) {
            return reply.isInstance(message) && outcome.of().test(target, reply.cast(message));
        }

        @Override
        public String cause() {
            String topic = Topic.of(reply).topicName();
            return outcome.name().isEmpty() ? topic : topic + " (" + outcome.name() + ")";
        }
    }

    /** The edge of a trigger. */
    record TriggerEdge<S extends Enum<S>, T>(SagaTrigger trigger, S to, List<Compensation> compensations)
            implements Edge<S, T> {

        @Override
        public String cause() {
            return trigger.description();
        }
    }
}
