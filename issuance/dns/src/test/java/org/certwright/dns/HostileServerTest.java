package org.certwright.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.certwright.dns.Rfc2136Provider.Retries;
import org.certwright.model.DnsName;
import org.certwright.model.Outcome;
import org.certwright.model.TxtRecord;
import org.certwright.model.secret.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/** Servers that lie, babble or stall: every call ends in time, as an outcome, and no lie is believed. */
@Timeout(30)
class HostileServerTest {
    private static final DnsName ZONE = new DnsName("example.test");
    private static final TxtRecord RECORD = new TxtRecord(new DnsName("_acme-challenge.example.test"), ZONE, "value");
    private static final Duration QUICK = Duration.ofMillis(60);

    private static Outcome<List<ServerAnswer>> await(ScriptedServer server) {
        return await(server, QUICK);
    }

    /** For tests in which the answer decides: a busy machine must not. */
    private static Outcome<List<ServerAnswer>> awaitLong(ScriptedServer server) {
        return await(server, Duration.ofSeconds(5));
    }

    private static Outcome<List<ServerAnswer>> await(ScriptedServer server, Duration timeout) {
        var servers = List.of(new NameServer(new DnsName("ns1.example.test"), List.of(server.address())));
        return new Propagation(timeout)
                .awaitVisible(Map.of(new ZoneCut(ZONE, servers), List.of(RECORD)), Duration.ZERO, answer -> {});
    }

    /** Everything we ever ask, asked of this server; what may be thrown is nothing. */
    private static void askEverything(ScriptedServer server) {
        assertThat(await(server)).isInstanceOf(Outcome.Failed.class);
        Texts.problem(
                new DnsLookup(List.of(server.address()), server.address().getPort(), QUICK).zoneCut(RECORD.name()));
        var settings = Map.of("server", Endpoint.text(server.address()), "key-name", "key");
        try (var secret = Secret.copyOf("c2VjcmV0".getBytes(StandardCharsets.US_ASCII));
                var editor = Texts.value(new Rfc2136Provider(new Retries(QUICK, List.of()))
                        .connect(new Connection(
                                settings, Map.of("secret", secret), new Nobody(), InstantSource.system())))) {
            Texts.problem(editor.add(List.of(RECORD)));
            Texts.problem(editor.test(ZONE));
        }
    }

    private record Nobody() implements ManualSteps {
        @Override
        public void add(List<TxtRecord> records) {}

        @Override
        public void remove(List<TxtRecord> records) {}
    }

    private static Function<byte[], List<byte[]>> each(Function<byte[], byte[]> answer) {
        return question -> List.of(answer.apply(question));
    }

    /** A correct answer that shows our value. */
    static byte[] honest(byte[] question) {
        try {
            var message = new Message(question);
            message.removeAllRecords(Section.ADDITIONAL);
            message.getHeader().setFlag(Flags.QR);
            message.getHeader().setFlag(Flags.AA);
            var name = message.getQuestion().getName();
            if (message.getQuestion().getType() == Type.TXT) {
                message.addRecord(new TXTRecord(name, DClass.IN, 60, RECORD.value()), Section.ANSWER);
            }
            return message.toWire();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void theHonestAnswerThatTheLiesAreMadeFromIsBelieved() throws IOException {
        try (var server = ScriptedServer.answering(each(HostileServerTest::honest))) {
            assertThat(awaitLong(server).isDone()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void randomBytesAreNoAnswer(int seed) throws IOException {
        var random = new Random(seed);
        try (var server = ScriptedServer.answering(each(question -> {
            var bytes = new byte[random.nextInt(600)];
            random.nextBytes(bytes);
            return bytes;
        }))) {
            askEverything(server);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void randomBytesBehindARightHeaderAreNoAnswer(int seed) throws IOException {
        var random = new Random(seed);
        try (var server = ScriptedServer.answering(each(question -> {
            var bytes = new byte[12 + random.nextInt(400)];
            random.nextBytes(bytes);
            System.arraycopy(question, 0, bytes, 0, 4);
            bytes[2] |= (byte) 0x80;
            return bytes;
        }))) {
            askEverything(server);
        }
    }

    @Test
    void randomRecordsOfEveryTypeAreParsedOrRefused() {
        var random = new Random(7);
        var question = Wire.question(Wire.name(RECORD.name()), Type.TXT, false).toWire();
        for (int round = 0; round < 20_000; round++) {
            var data = new byte[random.nextInt(60)];
            random.nextBytes(data);
            var answer = ByteBuffer.allocate(question.length + 12 + data.length).put(question);
            answer.putShort((short) 0xc00c)
                    .putShort((short) random.nextInt(270))
                    .putShort((short) DClass.IN);
            answer.putInt(60).putShort((short) data.length).put(data);
            answer.put(2, (byte) 0x84).put(7, (byte) 1);
            assertThat(Wire.parse(answer.array())).isNotNull();
        }
    }

    @Test
    void anAnswerWithAnotherIdIsIgnored() throws IOException {
        try (var server = ScriptedServer.answering(each(question -> {
            var answer = honest(question);
            answer[1] ^= 1;
            return answer;
        }))) {
            askEverything(server);
        }
    }

    @Test
    void anAnswerToAnotherQuestionIsIgnored() throws IOException {
        try (var server = ScriptedServer.answering(each(question -> {
            var answer = honest(question);
            answer[14] ^= 1;
            return answer;
        }))) {
            askEverything(server);
        }
    }

    @Test
    void theQuestionSentBackIsNoAnswer() throws IOException {
        try (var server = ScriptedServer.answering(each(question -> question))) {
            askEverything(server);
        }
    }

    @Test
    void anAnswerFromACacheIsNotBelieved() throws IOException {
        try (var server = ScriptedServer.answering(each(question -> {
            var answer = honest(question);
            answer[2] &= (byte) ~0x04;
            return answer;
        }))) {
            assertThat(Texts.problem(awaitLong(server)).details().get("servers"))
                    .contains("not authoritative");
        }
    }

    @Test
    void noServerIsAskedToAskOthers() throws IOException {
        try (var server = ScriptedServer.answering(
                question -> (question[2] & 0x01) == 0 ? List.of(honest(question)) : List.of())) {
            assertThat(awaitLong(server).isDone()).isTrue();
        }
    }

    @Test
    void liesBeforeTheTruthDoNotHideIt() throws IOException {
        try (var server = ScriptedServer.answering(question -> {
            var lie = honest(question);
            lie[1] ^= 1;
            return List.of(lie, new byte[0], new byte[] {1, 2, 3}, honest(question));
        })) {
            assertThat(awaitLong(server).isDone()).isTrue();
        }
    }

    private static byte[] cut(byte[] question) {
        var cut = honest(question);
        cut[2] |= 0x02;
        return cut;
    }

    @Test
    void aCutAnswerIsAskedForAgainByTcp() throws IOException {
        try (var server = ScriptedServer.answering(each(HostileServerTest::cut), each(HostileServerTest::honest))) {
            assertThat(awaitLong(server).isDone()).isTrue();
        }
    }

    @Test
    void aCutAnswerAloneIsNotBelieved() throws IOException {
        try (var server = ScriptedServer.answering(each(HostileServerTest::cut), question -> List.of())) {
            assertThat(Texts.problem(awaitLong(server)).details().get("servers"))
                    .contains("it closed the connection");
        }
    }

    @Test
    void aConnectionThatDripsBytesEndsAtTheDeadline() throws IOException {
        try (var dripping = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Thread.startVirtualThread(() -> drip(dripping));
            var deadline = Deadline.after(Duration.ofMillis(200));
            try (var link = TcpLink.open(Bind.at("127.0.0.1", dripping.getLocalPort()), deadline)) {
                assertThatThrownBy(() -> link.exchange(new byte[12], deadline))
                        .isInstanceOf(SocketTimeoutException.class);
            }
            assertThat(deadline.nanos() - System.nanoTime())
                    .isGreaterThan(Duration.ofSeconds(-2).toNanos());
        }
    }

    private static void drip(ServerSocket server) {
        try (var client = server.accept()) {
            while (true) {
                client.getOutputStream().write(1);
                Bind.sleep(Duration.ofMillis(20));
            }
        } catch (IOException gone) {
            // The client has hung up.
        }
    }

    @Test
    void aFloodOfLiesEndsWithTheTimeOut() throws IOException {
        try (var server = ScriptedServer.answering(question -> {
            var lie = honest(question);
            lie[0] ^= 1;
            return Collections.nCopies(2_000, lie);
        })) {
            assertThat(await(server)).isInstanceOf(Outcome.Failed.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void oneFlippedBitNeverCrashesUs(int seed) throws IOException {
        var random = new Random(seed);
        try (var server = ScriptedServer.answering(each(question -> {
            var answer = honest(question);
            int bit = random.nextInt(answer.length * 8);
            answer[bit / 8] ^= (byte) (1 << bit % 8);
            return answer;
        }))) {
            for (int round = 0; round < 5; round++) {
                assertThat(await(server)).isNotNull();
            }
        }
    }

    @Test
    void referralsThatGetNowhereEnd() throws IOException {
        try (var server = ScriptedServer.answering(each(question -> {
            try {
                var message = new Message(question);
                message.getHeader().setFlag(Flags.QR);
                var cut = new Name(message.getQuestion().getName(), 1);
                message.addRecord(new NSRecord(cut, DClass.IN, 60, cut), Section.AUTHORITY);
                return message.toWire();
            } catch (IOException impossible) {
                throw new AssertionError(impossible);
            }
        }))) {
            askEverything(server);
        }
    }

    @Test
    void nameServersWithImpossibleNamesAreRefused() throws IOException {
        try (var server = ScriptedServer.answering(each(question -> {
            try {
                var message = new Message(question);
                message.getHeader().setFlag(Flags.QR);
                var cut = Name.fromString("example.test.");
                message.addRecord(
                        new NSRecord(cut, DClass.IN, 60, Name.fromString("\\027[31m\\000.evil.test.")),
                        Section.AUTHORITY);
                return message.toWire();
            } catch (IOException impossible) {
                throw new AssertionError(impossible);
            }
        }))) {
            askEverything(server);
        }
    }
}
