package kr.ilovepet.messaging.outbox;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Sends the rows of a batch, no two of which have the same key. The producer's only thread is blocked while it asks for
 * a topic that does not exist. So the first row of each topic is sent first; when it fails, the other rows of that
 * topic are not tried.
 *
 * @param send sends one row; may fail, or never end
 * @param suspect whether the last row of a topic failed; such a topic gets less time
 * @param timeout the longest that a batch takes
 * @param suspectTimeout the longest that a suspect topic takes
 */
record BatchSender(
        Function<OutboxMessage, Uni<Void>> send, Predicate<String> suspect, Duration timeout, Duration suspectTimeout) {

    /** The result for each row, within the timeout; never fails. */
    Uni<List<SendResult>> all(List<OutboxMessage> batch) {
        Map<String, List<OutboxMessage>> topics = batch.stream()
                .collect(Collectors.groupingBy(OutboxMessage::topic, LinkedHashMap::new, Collectors.toList()));
        return Uni.join()
                .all(topics.entrySet().stream()
                        .flatMap(topic -> topic(topic.getKey(), topic.getValue()).stream())
                        .toList())
                .andFailFast();
    }

    private List<Uni<SendResult>> topic(String name, List<OutboxMessage> rows) {
        Duration limit = suspect.test(name) ? suspectTimeout : timeout;
        OutboxMessage first = rows.get(0);
        Uni<SendResult> ahead = limited(first, one(first), limit).memoize().indefinitely();
        return rows.stream()
                .map(row -> row == first ? ahead : limited(row, ahead.chain(sent -> behind(row, sent)), timeout))
                .toList();
    }

    private Uni<SendResult> behind(OutboxMessage row, SendResult ahead) {
        return ahead.toRetry() ? Uni.createFrom().item(new SendResult(row, ahead.failure())) : one(row);
    }

    private Uni<SendResult> one(OutboxMessage row) {
        return Uni.createFrom()
                .deferred(() -> send.apply(row))
                .onItemOrFailure()
                .transform((done, failure) -> new SendResult(row, failure));
    }

    private static Uni<SendResult> limited(OutboxMessage row, Uni<SendResult> sent, Duration limit) {
        return sent.ifNoItem()
                .after(limit)
                .failWith(() -> new IllegalStateException("Topic " + row.topic() + " accepted nothing for " + limit))
                .onFailure()
                .recoverWithItem(failure -> new SendResult(row, failure));
    }
}
