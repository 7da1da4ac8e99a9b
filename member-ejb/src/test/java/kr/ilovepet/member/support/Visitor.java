package kr.ilovepet.member.support;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.Api.Answer;

/** Somebody in front of the member service who is not logged in. */
public record Visitor(Api api) {

    /** A visitor whom the gateway saw at this network address. */
    public Visitor from(String address) {
        return new Visitor(api.withHeader("X-Forwarded-For", address));
    }

    public Answer register(String email, String password, String name) {
        return api.post(
                "users/register",
                "{\"email\":\"%s\",\"password\":\"%s\",\"name\":\"%s\"}".formatted(email, password, name));
    }

    public Answer login(String email, String password) {
        return api.post("users/login", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
    }

    /** The same person after the login. */
    public Api loggedIn(String email, String password) {
        return withToken(login(email, password).text("token"));
    }

    public Api withToken(String token) {
        return api.withToken(token);
    }

    /** How long a login with a wrong password takes: the shortest of three. */
    public Duration timeToRefuse(String email) {
        return Collections.min(IntStream.range(0, 3)
                .mapToObj(i -> {
                    Instant start = Instant.now();
                    login(email, "not the password");
                    return Duration.between(start, Instant.now());
                })
                .toList());
    }

    /** The seconds that a refused caller is told to wait. */
    public static long retryAfter(Answer answer) {
        return Long.parseLong(answer.raw().headers().firstValue("Retry-After").orElseThrow());
    }

    /** The answers to calls that are all under way at the same time. */
    public static List<Answer> atOnce(int times, Callable<Answer> call) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(times);
        try {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : callers.invokeAll(IntStream.range(0, times).mapToObj(i -> call).toList())) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            callers.shutdown();
        }
    }
}
