package kr.ilovepet.platform.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.ilovepet.platform.limit.Limit.Use;
import kr.ilovepet.platform.redis.Redis;

/**
 * Token buckets in Redis, which all instances draw on: one call for all buckets of a request. The same arithmetic as
 * {@link LocalBuckets}, with the clock of Redis. A bucket is a key that ends when it is full.
 */
@ApplicationScoped
class SharedBuckets {

    /** Gives the place of the use that refuses, from 1, and the microseconds to wait; 0 twice when all were taken. */
    private static final String TAKE = """
            local time = redis.call('TIME')
            local now = time[1] * 1000000 + time[2]
            local full, refusing, longest = {}, 0, 0
            for i, key in ipairs(KEYS) do
              local interval, times = tonumber(ARGV[2 * i - 1]), tonumber(ARGV[2 * i])
              full[i] = math.max(tonumber(redis.call('GET', key) or 0), now) + interval
              local wait = full[i] - interval * times - now
              if wait > longest then
                refusing, longest = i, wait
              end
            end
            if refusing == 0 then
              for i, key in ipairs(KEYS) do
                redis.call('SET', key, string.format('%.0f', full[i]), 'PX', math.ceil((full[i] - now) / 1000))
              end
            end
            return {refusing, longest}
            """;

    private static final String GIVE_BACK = """
            local time = redis.call('TIME')
            local now = time[1] * 1000000 + time[2]
            for i, key in ipairs(KEYS) do
              local full = tonumber(redis.call('GET', key) or 0) - tonumber(ARGV[2 * i - 1])
              if full > now then
                redis.call('SET', key, string.format('%.0f', full), 'PX', math.ceil((full - now) / 1000))
              else
                redis.call('DEL', key)
              end
            end
            return 0
            """;

    private Redis redis;

    /** For the proxy of the container. */
    protected SharedBuckets() {}

    @Inject
    SharedBuckets(Redis redis) {
        this.redis = redis;
    }

    /**
     * Takes one out of each bucket, or none at all.
     *
     * @return empty while Redis is away; inside, empty when they were taken, and otherwise what refuses
     */
    Optional<Optional<Refusal>> take(List<Use> uses) {
        return redis.ask(jedis -> (List<?>) jedis.eval(TAKE, keys(uses), arguments(uses)))
                .map(answer -> refusal(uses, (Long) answer.get(0), (Long) answer.get(1)));
    }

    /** Puts one back into each bucket; whether Redis was there. */
    boolean giveBack(List<Use> uses) {
        return redis.ask(jedis -> jedis.eval(GIVE_BACK, keys(uses), arguments(uses)))
                .isPresent();
    }

    private static Optional<Refusal> refusal(List<Use> uses, long place, long microseconds) {
        return place == 0
                ? Optional.empty()
                : Optional.of(new Refusal(
                        uses.get((int) place - 1).limit(), Duration.ofNanos(Math.max(1, microseconds) * 1_000)));
    }

    private static List<String> keys(List<Use> uses) {
        return uses.stream().map(Use::key).toList();
    }

    private static List<String> arguments(List<Use> uses) {
        List<String> arguments = new ArrayList<>();
        for (Use use : uses) {
            arguments.add(Long.toString(use.limit().interval()));
            arguments.add(Integer.toString(use.limit().times()));
        }
        return arguments;
    }
}
