package kr.ilovepet.storefront.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import kr.ilovepet.platform.trace.Trace;
import kr.ilovepet.storefront.web.Fakes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicReadsTest {

    private static final String LIST = "/api/products?page=0";

    private final List<ServiceRequest> sent = new ArrayList<>();
    private final List<CompletableFuture<HttpResponse<byte[]>>> answers = new ArrayList<>();
    private long nanos;
    private RuntimeException broken;
    private final PublicReads reads = Fakes.inject(new PublicReads(() -> nanos), new LoadBalancer() {
        @Override
        public CompletableFuture<HttpResponse<byte[]>> send(String application, ServiceRequest request) {
            sent.add(request);
            if (broken != null) {
                throw broken;
            }
            answers.add(new CompletableFuture<>());
            return answers.get(answers.size() - 1);
        }
    });

    @Test
    void oneCallAnswersAllWhoAskAtTheSameTime() {
        CompletableFuture<HttpResponse<byte[]>> first = ask(LIST);
        CompletableFuture<HttpResponse<byte[]>> second = ask(LIST);
        ask("/api/products/7");

        answers.get(0).complete(response(200));

        assertThat(sent).extracting(ServiceRequest::path).containsExactly(LIST, "/api/products/7");
        assertThat(first.join()).isSameAs(second.join()).isSameAs(ask(LIST).join());
    }

    @Test
    void anAnswerIsAsOldAsTheQuestion() {
        ask(LIST);
        pass(PublicReads.MAX_AGE.minusMillis(1));
        answers.get(0).complete(response(200));
        assertThat(ask(LIST)).isDone();

        pass(Duration.ofMillis(1));

        assertThat(ask(LIST)).isNotDone();
        assertThat(sent).hasSize(2);
    }

    @Test
    void aCatalogThatHangsIsAskedOnceUntilPagesHaveNoPatienceLeft() {
        ask(LIST);
        pass(ServiceClient.READ_TIMEOUT.minusMillis(1));
        ask(LIST);
        assertThat(sent).hasSize(1);

        pass(Duration.ofMillis(1));
        ask(LIST);
        assertThat(sent).hasSize(2);
    }

    @Test
    void whoCameLongAfterAQuestionGetsNoAnswerToIt() {
        CompletableFuture<HttpResponse<byte[]>> early = ask(LIST);
        pass(PublicReads.MAX_AGE);
        CompletableFuture<HttpResponse<byte[]>> late = ask(LIST);
        CompletableFuture<HttpResponse<byte[]>> alsoLate = ask(LIST);

        answers.get(0).complete(response(200));

        assertThat(early).isDone();
        assertThat(late).isNotDone();
        assertThat(sent).hasSize(2);
        HttpResponse<byte[]> fresh = response(200);
        answers.get(1).complete(fresh);
        assertThat(late.join()).isSameAs(fresh).isSameAs(alsoLate.join());
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 503})
    void whoWaitedForAQuestionThatFailedDoesNotAskAgain(int status) {
        ask(LIST);
        pass(PublicReads.MAX_AGE);
        CompletableFuture<HttpResponse<byte[]>> late = ask(LIST);

        answers.get(0).complete(response(status));

        assertThat(late.join().statusCode()).isEqualTo(status);
        assertThat(sent).hasSize(1);
    }

    @Test
    void aCallThatCouldNotBeMadeKeepsNobodyWaiting() {
        broken = new IllegalStateException("no instance is known");

        assertThatThrownBy(ask(LIST)::join).hasRootCauseMessage("no instance is known");
        broken = null;
        assertThat(ask(LIST)).isNotDone();
        assertThat(sent).hasSize(2);
    }

    @Test
    void whoCannotSayWhoAsksKeepsNobodyWaiting() {
        assertThatThrownBy(() -> reads.get(
                        LIST,
                        () -> {
                            throw new IllegalStateException("no request");
                        },
                        Duration.ofSeconds(5)))
                .hasMessage("no request");

        ask(LIST);
        assertThat(sent).hasSize(1);
    }

    @Test
    void leavesRoomWithinTheSecondForPagesThatAreKept() {
        assertThat(PublicReads.MAX_AGE).isLessThanOrEqualTo(Duration.ofMillis(500));
    }

    @ParameterizedTest
    @ValueSource(ints = {304, 404, 429, 500, 503})
    void whatIsNoSuccessIsNotKept(int status) {
        CompletableFuture<HttpResponse<byte[]>> waiting = ask(LIST);
        answers.get(0).complete(response(status));

        assertThat(waiting.join().statusCode()).isEqualTo(status);
        assertThat(ask(LIST)).isNotDone();
    }

    @Test
    void aFailureIsNotKept() {
        CompletableFuture<HttpResponse<byte[]>> waiting = ask(LIST);
        answers.get(0).completeExceptionally(new IOException("gone"));

        assertThatThrownBy(waiting::join).hasRootCauseMessage("gone");
        assertThat(ask(LIST)).isNotDone();
    }

    @Test
    void whoHasNoPatienceLeavesAloneAndTheOthersWait() {
        CompletableFuture<HttpResponse<byte[]>> patient = ask(LIST);
        CompletableFuture<HttpResponse<byte[]>> hasty = ask(LIST, Duration.ofMillis(1));

        assertThatThrownBy(hasty::join).hasRootCauseInstanceOf(TimeoutException.class);
        answers.get(0).complete(response(200));
        assertThat(patient.join().statusCode()).isEqualTo(200);
    }

    @Test
    void aChangeIsSeenByWhoeverAsksAfterIt() {
        ask(LIST);
        answers.get(0).complete(response(200));
        ask("/api/products/7");

        reads.forget("order");
        assertThat(ask(LIST)).isDone();
        reads.forget("catalog");
        answers.get(1).complete(response(200));

        assertThat(ask(LIST)).isNotDone();
        assertThat(ask("/api/products/7")).isNotDone();
    }

    @Test
    void nothingOfTheOneWhoAsksGoesOutButWhereItCameFrom() {
        CallerContext member = new CallerContext("token", Locale.ENGLISH, "203.0.113.9", Trace.current());
        reads.get(LIST, () -> member, Duration.ofSeconds(5));

        assertThat(sent.get(0).headers())
                .containsOnlyKeys("Accept", "X-Forwarded-For", "traceparent")
                .containsEntry("X-Forwarded-For", List.of("203.0.113.9"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/products",
                "/api/products/",
                "/api/products?query=a&page=2",
                "/api/products/12",
                "/api/products/12?x=%0A",
                "/api/products/known?ids=1,2,3",
                "/api/categories"
            })
    void coversWhatEverybodyMaySee(String path) {
        assertThat(reads.covers("catalog", path)).isTrue();
        assertThat(reads.covers("order", path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/products/12/stock",
                "/api/products/12/stock/movements",
                "/api/products/admin",
                "/api/products/pictures/1/card",
                "/api/cart"
            })
    void coversNothingElse(String path) {
        assertThat(reads.covers("catalog", path)).isFalse();
    }

    private CompletableFuture<HttpResponse<byte[]>> ask(String path) {
        return ask(path, Duration.ofSeconds(5));
    }

    private CompletableFuture<HttpResponse<byte[]>> ask(String path, Duration patience) {
        CallerContext guest = new CallerContext(null, Locale.KOREAN, "127.0.0.1", Trace.current());
        return reads.get(path, () -> guest, patience);
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    @SuppressWarnings("unchecked")
    private static HttpResponse<byte[]> response(int status) {
        return Fakes.of(HttpResponse.class, (method, given) -> method.equals("statusCode") ? status : null);
    }
}
