package org.certwright.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.certwright.dns.Rfc2136Provider.Retries;
import org.certwright.model.DnsName;
import org.certwright.model.Outcome;
import org.certwright.model.Problem;
import org.certwright.model.ProblemCode.Kind;
import org.certwright.model.TxtRecord;
import org.certwright.model.secret.Secret;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;

/** Everything a server of RFC 2136 can say, said by a real one where that is possible. */
class Rfc2136Test {
    private static final TxtRecord RECORD = record("_acme-challenge.example.test", "example.test");

    @TempDir
    static Path directory;

    private static Bind bind;

    private final Map<String, String> settings = new HashMap<>();
    private String secret = Bind.SECRET;
    private InstantSource clock = InstantSource.system();
    private Retries retries = new Retries(Duration.ofSeconds(5), List.of(Duration.ofMillis(10)));

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(directory.resolve("127.0.0.1/no-journal"));
        bind = new Bind.Setup(directory, "127.0.0.1", Bind.freePort())
                .zone(
                        "example.test",
                        """
                        @ IN NS ns1
                        ns1 IN A 127.0.0.1
                        _acme-challenge.alias IN CNAME elsewhere.test.
                        *.wild IN CNAME elsewhere.test.
                        """,
                        "_acme-challenge.example.test",
                        "_acme-challenge.alias.example.test",
                        "_acme-challenge.wild.example.test")
                .zone("static.test", "@ IN NS ns1\nns1 IN A 127.0.0.1\n")
                .zone("jammed.test", "@ IN NS ns1\nns1 IN A 127.0.0.1\n")
                .clause(
                        "jammed.test",
                        "type primary; file \"zones/jammed.test\"; journal \"no-journal\";"
                                + " update-policy { grant cw-key zonesub TXT; };")
                .start();
    }

    @AfterAll
    static void stop() {
        bind.close();
    }

    private static TxtRecord record(String name, String zone) {
        return new TxtRecord(new DnsName(name), new DnsName(zone), "value");
    }

    private Outcome<ZoneEditor> connect() {
        settings.putIfAbsent("server", bind.server());
        settings.putIfAbsent("key-name", Bind.KEY_NAME);
        try (var lent = Secret.copyOf(secret.getBytes(StandardCharsets.US_ASCII))) {
            var connection = new Connection(settings, Map.of("secret", lent), new NobodyThere(), clock);
            assertThat(connection.toString()).doesNotContain("canary").doesNotContain(Bind.SECRET);
            return new Rfc2136Provider(retries).connect(connection);
        }
    }

    private record NobodyThere() implements ManualSteps {
        @Override
        public void add(List<TxtRecord> records) {
            throw new AssertionError("a program does this");
        }

        @Override
        public void remove(List<TxtRecord> records) {
            throw new AssertionError("a program does this");
        }
    }

    private Problem problemOf(TxtRecord record) {
        try (var editor = Texts.value(connect())) {
            assertThat(editor.byHand()).isFalse();
            return checked(Texts.problem(editor.add(List.of(record))));
        }
    }

    private Problem problemOfConnecting() {
        return checked(Texts.problem(connect()));
    }

    private Problem checked(Problem problem) {
        assertThat(problem.toString() + Texts.sentences(problem))
                .doesNotContain("canary")
                .doesNotContain(secret);
        return problem;
    }

    private static void is(Problem problem, DnsProblem code, Kind kind) {
        assertThat(problem.code()).as(problem.toString()).isEqualTo(code);
        assertThat(problem.code().kind()).isEqualTo(kind);
    }

    @Test
    void anUnknownKeyNameIsNamed() {
        settings.put("key-name", "other-key");
        var problem = problemOf(RECORD);
        is(problem, DnsProblem.KEY_UNKNOWN, Kind.PERMANENT);
        assertThat(problem.details()).containsEntry("key", "other-key").containsEntry("algorithm", "hmac-sha256");
    }

    @Test
    void aWrongSecretIsAWrongKey() {
        secret = Bind.base64("canary-wrong");
        is(problemOf(RECORD), DnsProblem.KEY_WRONG, Kind.PERMANENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hmac-sha384", "HMAC-SHA512"})
    void aWrongAlgorithmIsAnUnknownKey(String algorithm) {
        settings.put("algorithm", algorithm);
        is(problemOf(RECORD), DnsProblem.KEY_UNKNOWN, Kind.PERMANENT);
    }

    @Test
    void aRefusalShowsTheLineThatWouldAllowIt() {
        var problem = problemOf(record("_acme-challenge.www.example.test", "example.test"));
        is(problem, DnsProblem.UPDATE_REFUSED, Kind.PERMANENT);
        assertThat(Texts.sentences(problem))
                .contains("_acme-challenge.www.example.test", "zone example.test", bind.server())
                .contains("grant cw-key name _acme-challenge.www.example.test. TXT;");
    }

    @Test
    void testingACredentialThatMayNotWriteIsRefused() {
        try (var editor = Texts.value(connect())) {
            is(
                    checked(Texts.problem(editor.test(new DnsName("static.test")))),
                    DnsProblem.UPDATE_REFUSED,
                    Kind.PERMANENT);
        }
    }

    @Test
    void testingAZoneThatIsElsewhereSaysSo() {
        try (var editor = Texts.value(connect())) {
            var problem = checked(Texts.problem(editor.test(new DnsName("elsewhere.test"))));
            is(problem, DnsProblem.NOT_AUTHORITATIVE, Kind.PERMANENT);
        }
    }

    @Test
    void aZoneThatIsElsewhereIsNotAuthoritative() {
        is(problemOf(record("x.elsewhere.test", "elsewhere.test")), DnsProblem.NOT_AUTHORITATIVE, Kind.PERMANENT);
    }

    @Test
    void aRecordOutsideItsZoneIsNamed() {
        is(problemOf(record("x.elsewhere.test", "example.test")), DnsProblem.OUTSIDE_ZONE, Kind.PERMANENT);
    }

    @Test
    void aServerThatCannotWriteItsJournalFails() {
        var problem = problemOf(record("x.jammed.test", "jammed.test"));
        is(problem, DnsProblem.SERVER_FAILURE, Kind.PARKED);
    }

    @Test
    void aFrozenServerIsSilent() {
        retries = new Retries(Duration.ofMillis(200), List.of(Duration.ofMillis(10)));
        bind.freeze();
        try {
            is(problemOf(RECORD), DnsProblem.SERVER_SILENT, Kind.PARKED);
        } finally {
            bind.thaw();
        }
    }

    @Test
    void aClosedPortIsUnreachable() {
        settings.put("server", "127.0.0.1:" + Bind.freePort());
        is(problemOf(RECORD), DnsProblem.SERVER_UNREACHABLE, Kind.PARKED);
    }

    @Test
    void aServerNameWithoutAddressIsNamed() {
        var tooLongForALabel = "n".repeat(64) + ".invalid"; // Fails without asking the network.
        settings.put("server", tooLongForALabel);
        var problem = problemOf(RECORD);
        is(problem, DnsProblem.SERVER_NAME_UNKNOWN, Kind.PARKED);
        assertThat(problem.details()).containsEntry("server", tooLongForALabel);
    }

    @ParameterizedTest
    @ValueSource(longs = {-4000, 4000})
    void clocksThatDifferAreBothShown(long seconds) {
        clock = () -> Instant.now().plusSeconds(seconds);
        var problem = problemOf(RECORD);
        is(problem, DnsProblem.CLOCKS_DIFFER, Kind.PERMANENT);
        var difference = Duration.between(
                Instant.parse(problem.details().get("server-time")),
                Instant.parse(problem.details().get("our-time")));
        assertThat(difference.toSeconds()).isBetween(seconds - 5, seconds + 5);
    }

    @Test
    void nothingIsAddedBesideACname() {
        is(
                problemOf(record("_acme-challenge.alias.example.test", "example.test")),
                DnsProblem.CNAME_IN_THE_WAY,
                Kind.PERMANENT);
    }

    @Test
    void aCnameThatAWildcardMakesUpIsNotInTheWay() {
        var record = record("_acme-challenge.wild.example.test", "example.test");
        var before = bind.zone("example.test");
        try (var editor = Texts.value(connect())) {
            Texts.value(editor.add(List.of(record)));
            assertThat(bind.zone("example.test")).hasSize(before.size() + 1);
            Texts.value(editor.remove(List.of(record)));
        }
        assertThat(bind.zone("example.test")).isEqualTo(before);
    }

    @Test
    void oneRefusedRecordLeavesTheWholeZoneAlone() {
        var before = bind.everything("example.test");
        try (var editor = Texts.value(connect())) {
            Texts.problem(editor.add(List.of(RECORD, record("www.example.test", "example.test"))));
        }
        assertThat(bind.everything("example.test")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not base64!", "", "canary*", "A", "\u00e9"})
    void aSecretThatIsNotBase64IsRefusedBeforeAnyServerIsAsked(String typed) {
        secret = typed;
        var problem = Texts.problem(connect());
        is(problem, DnsProblem.SECRET_NOT_BASE64, Kind.USAGE);
        assertThat(problem.toString()).doesNotContain("canary");
    }

    @Test
    void aSecretMayEndInALineBreak() {
        secret = Bind.SECRET + "\r\n";
        try (var editor = Texts.value(connect())) {
            assertThat(editor.remove(List.of(RECORD)).isDone()).isTrue();
        }
    }

    @Test
    void aMissingFieldIsNamed() {
        settings.put("key-name", "  ");
        var problem = problemOfConnecting();
        is(problem, DnsProblem.FIELD_MISSING, Kind.USAGE);
        assertThat(problem.details()).containsEntry("field", "Key name");
    }

    @Test
    void aMissingSecretIsNamed() {
        var connection = new Connection(Map.of("server", "ns1", "key-name", "k"), Map.of(), new NobodyThere(), clock);
        is(Texts.problem(new Rfc2136Provider().connect(connection)), DnsProblem.FIELD_MISSING, Kind.USAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ns1:0", "ns1:65536", "ns1:port", "a b", "http://ns1", "[::1", "ns1;id", "2001:db8::53"})
    void aServerThatCannotBeReadIsRefused(String typed) {
        settings.put("server", typed);
        is(problemOfConnecting(), DnsProblem.FIELD_INVALID, Kind.USAGE);
    }

    @Test
    void anUnknownAlgorithmIsRefused() {
        settings.put("algorithm", "hmac-md5");
        is(problemOfConnecting(), DnsProblem.FIELD_INVALID, Kind.USAGE);
    }

    @Test
    void aClosedEditorHasNoKeyAnyMore() {
        var editor = Texts.value(connect());
        editor.close();
        org.assertj.core.api.Assertions.assertThatIllegalStateException().isThrownBy(() -> editor.add(List.of(RECORD)));
    }

    /** The question turned into an answer that claims success. */
    private static byte[] unsignedSuccess(byte[] question) {
        try {
            var message = new Message(question);
            message.removeAllRecords(org.xbill.DNS.Section.ADDITIONAL);
            message.getHeader().setFlag(Flags.QR);
            return message.toWire();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** The question echoed with its own signature, which does not sign an answer. */
    private static byte[] echo(byte[] question) {
        var answer = question.clone();
        answer[2] |= (byte) 0x80;
        return answer;
    }

    @Test
    void anUnsignedSuccessIsNotBelieved() throws IOException {
        try (var server = ScriptedServer.answering(question -> List.of(unsignedSuccess(question)))) {
            settings.put("server", Endpoint.text(server.address()));
            is(problemOf(RECORD), DnsProblem.ANSWER_NOT_SIGNED, Kind.PERMANENT);
        }
    }

    @Test
    void aBadlySignedSuccessIsNotBelieved() throws IOException {
        try (var server = ScriptedServer.answering(question -> List.of(echo(question)))) {
            settings.put("server", Endpoint.text(server.address()));
            is(problemOf(RECORD), DnsProblem.ANSWER_NOT_SIGNED, Kind.PERMANENT);
        }
    }

    @Test
    void aServerThatHangsUpIsTriedAgainAndThenNamed() throws IOException {
        var asked = new AtomicInteger();
        try (var server = ScriptedServer.answering(question -> {
            asked.incrementAndGet();
            return List.of();
        })) {
            settings.put("server", Endpoint.text(server.address()));
            is(problemOf(RECORD), DnsProblem.SERVER_UNREACHABLE, Kind.PARKED);
        }
        assertThat(asked).hasValue(2);
    }

    @Test
    void whatPassesByItselfIsTriedAgain() {
        retries = new Retries(Duration.ofMillis(300), Collections.nCopies(20, Duration.ofMillis(10)));
        var thawed = new AtomicBoolean();
        bind.freeze();
        Thread.startVirtualThread(() -> {
            Bind.sleep(Duration.ofMillis(350));
            thawed.set(true);
            bind.thaw();
        });
        try (var editor = Texts.value(connect())) {
            Texts.value(editor.remove(List.of(RECORD)));
        }
        assertThat(thawed).as("it was frozen for longer than one try").isTrue();
    }

    @Test
    void anInterruptCancelsAndIsKept() {
        bind.freeze();
        try (var editor = Texts.value(connect())) {
            Thread.currentThread().interrupt();
            var problem = Texts.problem(editor.add(List.of(RECORD)));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(problem.code()).isEqualTo(DnsProblem.INTERRUPTED);
        } finally {
            bind.thaw();
        }
    }
}
