package org.certwright.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.certwright.dns.ServerAnswer.State;
import org.certwright.model.DnsName;
import org.certwright.model.Outcome;
import org.certwright.model.TxtRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two real servers of one zone that need not agree. */
class PropagationTest {
    private static final DnsName ZONE = new DnsName("example.test");
    private static final DnsName NAME = new DnsName("_acme-challenge.example.test");
    private static final TxtRecord OURS = new TxtRecord(NAME, ZONE, "our-value");
    private static final TxtRecord SECOND = new TxtRecord(NAME, ZONE, "our-second-value");
    private static final TxtRecord FOREIGN = new TxtRecord(NAME, ZONE, "foreign");
    private static final int PORT = Bind.freePort();
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    static Path directory;

    private static Bind first;
    private static Bind second;
    private static Bind follower;

    private final Propagation propagation = new Propagation(Duration.ofMillis(900));
    private final List<ServerAnswer> progress = new ArrayList<>();

    @BeforeAll
    static void start() {
        var records = "@ IN NS ns1\n@ IN NS ns2\nns1 IN A 127.0.0.1\nns2 IN A 127.0.0.2\n";
        first = new Bind.Setup(directory, "127.0.0.1", PORT)
                .options("recursion no; allow-transfer { any; };")
                .zone("example.test", records)
                .zone("slow.test", records)
                .start();
        second = new Bind.Setup(directory, "127.0.0.2", PORT)
                .zone("example.test", records)
                .clause("broken.test", "type primary; file \"zones/there-is-no-such-file\";")
                .start();
        follower = new Bind.Setup(directory, "127.0.0.3", PORT)
                .clause(
                        "slow.test",
                        "type secondary; primaries { 127.0.0.1 port " + PORT
                                + "; }; min-refresh-time 1; max-refresh-time 1; file \"slow.test\";")
                .start();
    }

    @AfterAll
    static void stop() {
        Stream.of(first, second, follower).forEach(Bind::close);
    }

    @AfterEach
    void empty() {
        Stream.of(first, second).forEach(bind -> bind.update("zone example.test", "delete " + NAME));
        first.update("zone slow.test", "delete _acme-challenge.slow.test");
    }

    private static void put(Bind bind, TxtRecord... records) {
        var adds = Stream.of(records)
                .map(record -> "add " + record.name() + " 60 TXT \"" + record.value() + '"')
                .toList();
        bind.update("zone " + records[0].zone(), String.join("\n", adds));
    }

    private static ZoneCut cut(DnsName zone, Bind... servers) {
        return new ZoneCut(
                zone,
                Stream.of(servers)
                        .map(bind -> new NameServer(
                                new DnsName("ns" + bind.server().charAt(8) + ".example.test"), List.of(bind.address())))
                        .toList());
    }

    private Outcome<List<ServerAnswer>> awaitVisible(Duration patience, TxtRecord... records) {
        return propagation.awaitVisible(Map.of(cut(ZONE, first, second), List.of(records)), patience, progress::add);
    }

    @Test
    void bothServersMustShowEveryValue() {
        put(first, FOREIGN, OURS, SECOND);
        put(second, OURS, SECOND);
        assertThat(Texts.value(awaitVisible(LONG, OURS, SECOND)))
                .extracting(answer -> answer.server().value(), ServerAnswer::address, ServerAnswer::state)
                .containsExactly(
                        tuple("ns1.example.test", first.server(), State.VISIBLE),
                        tuple("ns2.example.test", second.server(), State.VISIBLE));
    }

    @Test
    void serversThatDisagreeAreBothNamed() {
        put(first, OURS);
        put(second, FOREIGN);
        var problem = Texts.problem(awaitVisible(SHORT, OURS));
        assertThat(problem.code()).isEqualTo(DnsProblem.NOT_VISIBLE);
        assertThat(problem.details())
                .containsEntry("record", NAME.value())
                .containsEntry("servers", "ns2.example.test (" + second.server() + ": 0 of 1 values, beside 1 other)")
                .containsEntry("visible", "ns1.example.test")
                .containsEntry("waited", "400 ms");
    }

    @Test
    void oneValueOfTwoIsNotEnough() {
        put(first, OURS, SECOND);
        put(second, OURS);
        assertThat(Texts.problem(awaitVisible(SHORT, OURS, SECOND)).details())
                .hasEntrySatisfying("servers", servers -> assertThat(servers).contains("1 of 2 values"));
    }

    @Test
    void aServerThatIsStillBehindIsWaitedFor() throws InterruptedException {
        put(first, OURS);
        var later = Thread.ofVirtual().start(() -> {
            Bind.sleep(Duration.ofMillis(250));
            put(second, OURS);
        });
        Texts.value(awaitVisible(LONG, OURS));
        later.join();
        assertThat(progress)
                .filteredOn(answer -> answer.server().value().startsWith("ns2"))
                .extracting(ServerAnswer::state)
                .containsExactly(State.MISSING, State.VISIBLE);
    }

    @Test
    void aRealSecondaryIsWaitedForUntilItCopiedTheZone() {
        var record = new TxtRecord(new DnsName("_acme-challenge.slow.test"), new DnsName("slow.test"), "slow");
        put(first, record);
        var wanted = Map.of(cut(record.zone(), first, follower), List.of(record));
        Texts.value(propagation.awaitVisible(wanted, LONG, progress::add));
        assertThat(Texts.value(propagation.awaitVisible(wanted, Duration.ZERO, progress::add)))
                .hasSize(2);
    }

    @Test
    void anAnswerThatDoesNotChangeIsToldOnce() {
        awaitVisible(SHORT, OURS);
        assertThat(progress).hasSize(2);
    }

    @Test
    void aFrozenServerIsRequiredAndNamed() {
        put(first, OURS);
        second.freeze();
        try {
            assertThat(Texts.problem(awaitVisible(SHORT, OURS)).details())
                    .containsEntry("servers", "ns2.example.test (" + second.server() + ": no answer)");
        } finally {
            second.thaw();
        }
    }

    @Test
    void serversThatRefuseOrFailSaySo() {
        var record = new TxtRecord(new DnsName("_acme-challenge.broken.test"), new DnsName("broken.test"), "x");
        var wanted = Map.of(cut(record.zone(), first, second), List.of(record));
        Texts.problem(propagation.awaitVisible(wanted, Duration.ZERO, progress::add));
        assertThat(progress)
                .extracting(ServerAnswer::state)
                .containsExactlyInAnyOrder(State.REFUSED, State.SERVER_FAILURE);
    }

    @Test
    void anAnswerTooLongForADatagramIsReadOverTcp() {
        var many = IntStream.range(0, 30)
                .mapToObj(i -> new TxtRecord(NAME, ZONE, "value-" + i + "-" + "x".repeat(40)))
                .toArray(TxtRecord[]::new);
        put(first, many);
        put(second, many);
        Texts.value(awaitVisible(LONG, many));
    }

    @Test
    void oddCharactersAreComparedAsTheyAre() {
        var odd = new TxtRecord(NAME, ZONE, "a\\b\"c; d");
        var asTyped = "add " + NAME + " 60 TXT \"a\\\\b\\\"c; d\"";
        Stream.of(first, second).forEach(bind -> bind.update("zone example.test", asTyped));
        Texts.value(awaitVisible(LONG, odd));
    }

    @Test
    void goneMeansNoValueOfOursAnywhere() {
        put(first, FOREIGN);
        put(second, FOREIGN, OURS);
        var unwanted = Map.of(cut(ZONE, first, second), List.of(OURS, SECOND));
        var problem = Texts.problem(propagation.awaitGone(unwanted, SHORT, progress::add));
        assertThat(problem.code()).isEqualTo(DnsProblem.STILL_VISIBLE);
        assertThat(problem.details())
                .containsEntry("visible", "ns2.example.test")
                .containsEntry("servers", "ns2.example.test (" + second.server() + ": 1 of 2 values, beside 1 other)");
        second.update("zone example.test", "delete " + NAME + " TXT \"our-value\"");
        Texts.value(propagation.awaitGone(unwanted, LONG, progress::add));
    }

    @Test
    void nothingToWaitForIsDone() {
        assertThat(Texts.value(propagation.awaitVisible(Map.of(), SHORT, progress::add)))
                .isEmpty();
    }

    @Test
    void anInterruptCancelsAndIsKept() throws InterruptedException {
        var seen = new CompletableFuture<Outcome<List<ServerAnswer>>>();
        var flag = new CompletableFuture<Boolean>();
        var thread = Thread.ofPlatform().start(() -> {
            seen.complete(awaitVisible(Duration.ofMinutes(1), OURS));
            flag.complete(Thread.currentThread().isInterrupted());
        });
        Bind.sleep(Duration.ofMillis(200));
        thread.interrupt();
        assertThat(thread.join(Duration.ofSeconds(1))).isTrue();
        assertThat(Texts.problem(seen.join()).code()).isEqualTo(DnsProblem.INTERRUPTED);
        assertThat(flag.join()).isTrue();
    }
}
