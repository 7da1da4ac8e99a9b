package kr.ilovepet.order.saga;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.ilovepet.contract.Topic;

/** The parts of docs/saga.md that are made from the declaration of the saga. */
final class SagaPage {

    private SagaPage() {}

    /** The states of an order and what leads from one to the other, as a Mermaid diagram. */
    static String diagram() {
        Stream<String> edges = OrderSaga.ORDER.stream()
                .flatMap(step -> step.edges().stream()
                        .map(edge -> "    %s --> %s : %s".formatted(step.state(), edge.to(), label(edge))));
        return Stream.concat(Stream.of("```mermaid", "stateDiagram-v2", "    [*] --> CREATED"), edges)
                        .collect(Collectors.joining("\n"))
                + "\n```";
    }

    /** All tables of the saga. */
    static String tables() {
        return "**Order**\n\n" + table(OrderSaga.ORDER)
                + "\n\n**Refund**\n\n" + table(OrderSaga.REFUND)
                + "\n\n**Stock return**\n\n" + table(OrderSaga.STOCK_RETURN)
                + "\n\n**Stale replies that are followed by something**\n\n" + lateReplies()
                + "\n\n**Replies to an order that is not here**\n\n" + unknownReplies();
    }

    private static <S extends Enum<S>, T> String table(List<SagaStep<S, T>> steps) {
        Stream<String> rows = steps.stream().flatMap(step -> rows(step));
        return Stream.concat(
                        Stream.of("| in | sends | then | leads to | compensated by |", "|---|---|---|---|---|"), rows)
                .collect(Collectors.joining("\n"));
    }

    private static <S extends Enum<S>, T> Stream<String> rows(SagaStep<S, T> step) {
        String command = step.command().map(sent -> code(Topic.of(sent.type()))).orElse("");
        return step.edges().stream().map(edge -> {
            boolean first = edge == step.edges().get(0);
            return "| %s | %s | %s | %s | %s |"
                    .formatted(
                            first ? step.state() : "",
                            first ? command : "",
                            cause(edge),
                            edge.to(),
                            compensations(edge));
        });
    }

    private static String lateReplies() {
        Stream<String> rows = OrderSaga.LATE_REPLIES.stream()
                .map(late -> "| %s %s | %s |"
                        .formatted(code(Topic.of(late.reply())), late.condition(), compensation(late.compensation())));
        return Stream.concat(Stream.of("| reply | followed by |", "|---|---|"), rows)
                .collect(Collectors.joining("\n"));
    }

    private static String unknownReplies() {
        Stream<String> rows = OrderSaga.UNKNOWN_ORDER.stream()
                .map(found -> "| %s | %s |"
                        .formatted(
                                (code(Topic.of(found.reply())) + " " + found.condition()).strip(),
                                found.compensations().stream()
                                        .map(SagaPage::compensation)
                                        .collect(Collectors.joining("; "))));
        return Stream.concat(Stream.of("| reply | followed by |", "|---|---|"), rows)
                .collect(Collectors.joining("\n"));
    }

    private static String cause(SagaStep.Edge<?, ?> edge) {
        return edge instanceof SagaStep.ReplyEdge<?, ?, ?> reply
                ? code(Topic.of(reply.reply()))
                        + (reply.outcome().name().isEmpty()
                                ? ""
                                : ", " + reply.outcome().name())
                : edge.cause();
    }

    private static String label(SagaStep.Edge<?, ?> edge) {
        return edge.cause()
                + edge.compensations().stream()
                        .map(compensation -> "<br/>" + compensation.description())
                        .collect(Collectors.joining());
    }

    private static String compensations(SagaStep.Edge<?, ?> edge) {
        return edge.compensations().stream().map(SagaPage::compensation).collect(Collectors.joining("; "));
    }

    private static String compensation(Compensation compensation) {
        return compensation.description() + " (" + code(compensation.command()) + ")";
    }

    private static String code(Topic topic) {
        return "`" + topic.topicName() + "`";
    }
}
