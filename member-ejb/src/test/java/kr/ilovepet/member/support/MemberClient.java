package kr.ilovepet.member.support;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.ApiResponse;

/**
 * A caller of the member service who is not logged in.
 *
 * @param api the service's API without a token
 */
public record MemberClient(Api api) {

    /** A password that the policy accepts. */
    public static final String PASSWORD = "nine lives are not enough";

    private static final AtomicInteger CALLERS = new AtomicInteger();

    /** A caller of the service under the container test, from a network of his own. */
    public static MemberClient ofContainer() {
        return new MemberClient(Api.guestOfContainer("member-web"))
                .from("2001:db8:0:" + Integer.toHexString(CALLERS.incrementAndGet()) + "::1");
    }

    /** An e-mail address that nobody has registered. */
    public static String newEmail() {
        return "m" + UUID.randomUUID().toString().substring(0, 8) + "@example.com";
    }

    /** The same caller as the gateway passes on requests from this network address. */
    public MemberClient from(String address) {
        return new MemberClient(api.withHeader("X-Forwarded-For", address));
    }

    public ApiResponse register(String email, String password, String name) {
        return api.post(
                "users/register",
                "{\"email\":\"%s\",\"password\":\"%s\",\"name\":\"%s\"}".formatted(email, password, name));
    }

    /** Registers with {@link #PASSWORD} and gives the new member's id. */
    public long register(String email) {
        ApiResponse answer = register(email, PASSWORD, "Mina");
        if (answer.status() != 201) {
            throw new AssertionError("Not registered: " + answer.raw().body());
        }
        return answer.json().path("userId").asLong();
    }

    public ApiResponse login(String email, String password) {
        return api.post("users/login", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
    }

    /** The same on a device that an earlier login gave this token. */
    public ApiResponse login(String email, String password, String device) {
        return new MemberClient(api.withHeader("X-Device-Token", device)).login(email, password);
    }

    /** The API with the token of a new login. */
    public Api loggedIn(String email, String password) {
        return withToken(login(email, password).text("token"));
    }

    /** The API as the demo admin. */
    public Api admin() {
        return loggedIn("admin@ilovepet.example", "admin-demo-1");
    }

    public Api withToken(String token) {
        return api.withToken(token);
    }

    /** How long a login with a wrong password takes: the shortest of three. */
    public Duration timeOfFailedLogin(String email) {
        return Collections.min(IntStream.range(0, 3)
                .mapToObj(i -> {
                    Instant start = Instant.now();
                    login(email, "not the password");
                    return Duration.between(start, Instant.now());
                })
                .toList());
    }

    /** The seconds that a caller is told to wait. */
    public static long retryAfter(ApiResponse answer) {
        return Long.parseLong(answer.raw().headers().firstValue("Retry-After").orElseThrow());
    }

    /** The answers to calls that are all under way at the same time. */
    public static List<ApiResponse> concurrently(int times, Callable<ApiResponse> call) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(times);
        try {
            List<ApiResponse> answers = new ArrayList<>();
            for (Future<ApiResponse> answer : callers.invokeAll(Collections.nCopies(times, call))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            callers.shutdown();
        }
    }
}
