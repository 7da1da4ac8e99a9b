package kr.ilovepet.shop.attack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import kr.ilovepet.stack.test.RunningShop;

/**
 * One kind of attack while it runs: sends its inputs, judges the answers, and compares what the shop stored and logged,
 * and how the bystander fared, before and after.
 */
final class Attack {

    /** At once; more would only measure how two cores are shared. */
    private static final int SENDERS = 4;

    /** An input that takes longer has found something that others can use too. */
    private static final Duration SLOWEST = Duration.ofSeconds(10);

    private static final Duration SLOWEST_FOR_OTHERS = Duration.ofSeconds(1);

    /** More than a short record of each refusal. */
    private static final long LOG_BYTES_PER_INPUT = 2_500;

    private static final int MOST_FAULTS = 40;

    private final Battlefield field;
    private final String name;
    private final Judge judge;
    private final Set<String> inputs = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicLong slowest = new AtomicLong();
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final List<String> mayChange = new ArrayList<>();
    private boolean patient;

    Attack(Battlefield field, String name) {
        this.field = field;
        this.name = name;
        this.judge = new Judge(
                field.shop().url().toString().replaceFirst("/$", ""),
                field.shop().tossUrl().toString());
    }

    /** The shop, and who attacks it. */
    Battlefield field() {
        return field;
    }

    RunningShop shop() {
        return field.shop();
    }

    /** Whether all inputs are wanted. */
    boolean whole() {
        return field.whole();
    }

    /** The same numbers in every run. */
    Random random() {
        return new Random(name.hashCode());
    }

    /** This kind may store something of this subject, as {@link Books} names it. */
    void mayStore(String... subjects) {
        mayChange.addAll(List.of(subjects));
    }

    /** This kind holds requests on purpose, so that their length says nothing. */
    void holdsRequests() {
        patient = true;
    }

    /**
     * Sends these inputs, or in the short form so many of them, well mixed.
     *
     * @param share how many inputs the short form takes at most
     */
    void send(List<Input> all, int share) throws Exception {
        each(all, share, this::send);
    }

    /** Does something with each of these, several at once, or in the short form with so many of them. */
    <T> void each(List<T> all, int share, Consumer<T> action) throws Exception {
        List<T> chosen = new ArrayList<>(all);
        Collections.shuffle(chosen, random());
        if (!whole() && chosen.size() > share) {
            chosen = chosen.subList(0, share);
        }
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (T one : chosen) {
                done.add(senders.submit(() -> action.accept(one)));
            }
            for (Future<?> one : done) {
                one.get();
            }
        } finally {
            senders.shutdownNow();
        }
    }

    /** Sends all of these at the same instant. */
    List<Answer> together(List<Input> inputs) throws Exception {
        CyclicBarrier start = new CyclicBarrier(inputs.size());
        ExecutorService racers = Executors.newFixedThreadPool(inputs.size());
        try {
            List<Future<Answer>> running = new ArrayList<>();
            for (Input input : inputs) {
                running.add(racers.submit(() -> {
                    start.await();
                    return send(input);
                }));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : running) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            racers.shutdownNow();
        }
    }

    /** Sends one input from an address of its own. */
    Answer send(Input input) {
        return judged(input, field.wire().send(input.request()));
    }

    /** Judges an answer that came on a connection of the kind's own. */
    Answer judged(Input input, Answer answer) {
        count(input.identity(), answer);
        for (String fault : judge.faults(input, answer)) {
            fault("%s: %s %.200s %s -> %d: %s%n    %.300s"
                    .formatted(
                            input.what(),
                            input.request().method(),
                            input.request().target(),
                            input.request().headers().stream()
                                    .filter(line -> !line.matches("(?i)(cookie|authorization):.*"))
                                    .map(line -> line.substring(0, Math.min(120, line.length())))
                                    .toList(),
                            answer.status(),
                            fault,
                            answer.body().replaceAll("\\s+", " ")));
        }
        return answer;
    }

    /** Counts an input that is judged by the kind itself. */
    void count(String identity, Answer answer) {
        inputs.add(identity);
        if (answer.refused()) {
            refused.incrementAndGet();
        }
        slowest.accumulateAndGet(answer.took().toNanos(), Math::max);
    }

    /** Something is wrong with the shop. */
    void fault(String sentence) {
        faults.add(sentence);
    }

    /** Runs the kind, and gives its row of the table. */
    AttackRow run(AttackKind.Strike strike) throws Exception {
        field.bystander().meanwhile();
        Books before = Books.of(shop(), field.bystander().members());
        InstanceLogs logs = InstanceLogs.of(shop());
        long begin = System.nanoTime();
        strike.with(this);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        Bystander.Meanwhile others = field.bystander().meanwhile();

        Duration worst = Duration.ofNanos(slowest.get());
        if (!patient && worst.compareTo(SLOWEST) > 0) {
            fault("an answer took " + worst.toMillis() + " ms");
        }
        if (others.pages() > 0 && others.p99().compareTo(SLOWEST_FOR_OTHERS) > 0) {
            fault("other visitors waited " + others.p99().toMillis() + " ms (p99)");
        }
        others.failures().stream()
                .distinct()
                .limit(MOST_FAULTS)
                .forEach(failure -> fault("another visitor: " + failure));
        Books.of(shop(), field.bystander().members())
                .changesSince(before, mayChange)
                .forEach(this::fault);
        logs.stackTraces().forEach(this::fault);
        long logged = logs.written() / Math.max(1, inputs.size());
        if (logged > LOG_BYTES_PER_INPUT && inputs.size() > SENDERS * SENDERS) {
            fault("logged " + logged + " bytes for each input");
        }
        field.settled().forEach(this::fault);
        return new AttackRow(
                name,
                inputs.size(),
                refused.get(),
                worst,
                took,
                others,
                field.usual(),
                List.copyOf(faults).stream().distinct().limit(MOST_FAULTS).toList());
    }
}
