package kr.ilovepet.order.numbers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.platform.redis.Redis;

/**
 * Hands out order numbers: the day in Seoul and eight digits, one sequence a day. Redis counts; the database decides,
 * since its unique column refuses a number that is taken, and it counts itself where Redis is unavailable.
 */
@ApplicationScoped
public class OrderNumbers {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String KEY = "order:number:";
    private static final String TWO_DAYS = "172800";

    /** More than are placed in the seconds that a restore loses; a day has room for ten thousand times as many. */
    private static final long FORGOTTEN = 10_000;

    /** Increment and expiry in one step, so that no counter stays for ever. */
    private static final String NEXT =
            "local n = redis.call('INCR', KEYS[1]); redis.call('EXPIRE', KEYS[1], ARGV[1]); return n";

    /** Never lowers the counter: another instance may have raised it meanwhile. */
    private static final String RAISE = """
            if tonumber(redis.call('GET', KEYS[1]) or '0') < tonumber(ARGV[1]) then
              redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2])
            end
            return 1
            """;

    @Inject
    private Redis redis;

    @Inject
    private DailySequence sequence;

    @Inject
    private InstantSource clock;

    /** The next number of today; it may be taken when Redis lost its counter. */
    public OrderNumber next() {
        String day = today();
        long number = redis.ask(jedis -> (Long) jedis.eval(NEXT, List.of(KEY + day), List.of(TWO_DAYS)))
                .orElseGet(() -> sequence.next(day));
        return new OrderNumber(day + "%08d".formatted(number));
    }

    /**
     * A number was taken: Redis is behind the database, and is raised above the day's highest, and further by as many
     * numbers as a restored database may have forgotten, since other services know those.
     */
    public void catchUp() {
        String day = today();
        String beyond = Long.toString(sequence.highest(day) + FORGOTTEN);
        redis.ask(jedis -> jedis.eval(RAISE, List.of(KEY + day), List.of(beyond, TWO_DAYS)));
    }

    private String today() {
        return LocalDate.ofInstant(clock.instant(), SEOUL).format(DAY);
    }
}
