package org.certwright.core.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.certwright.core.detail.PlatformRoots;
import org.certwright.ipc.LiveCommand.CheckLive;
import org.certwright.ipc.LiveCommand.LiveAnswer;
import org.certwright.ipc.LiveCommand.LiveFinding;
import org.certwright.ipc.LiveCommand.LiveReport;
import org.certwright.ipc.LiveCommand.LiveState;
import org.certwright.ipc.LiveCommand.StartTls;
import org.certwright.model.IssuerEnvironment;
import org.certwright.model.Stopped;
import org.certwright.storage.CertificateRow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real servers on loopback, honest and hostile. */
final class LiveCheckTest {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @TempDir
    static Path folder;

    private static TlsLab lab;
    private static CertificateRow shop;
    private static CertificateRow older;

    @BeforeAll
    static void certificates() {
        lab = new TlsLab(folder);
        lab.server("old", "DNS:shop.example.com,DNS:*.shop.example.com", 12);
        older = lab.keep("old", IssuerEnvironment.INTERNAL);
        lab.server("shop", "DNS:*.shop.example.com,DNS:shop.example.com", 2);
        shop = lab.keep("shop", IssuerEnvironment.INTERNAL);
        lab.server("mail", "DNS:mail.example.com", 2).server("foreign", "DNS:shop.example.com", 2);
        lab.keep("mail", IssuerEnvironment.PRODUCTION);
        lab.server("expired", "DNS:shop.example.com", 40);
    }

    @AfterAll
    static void end() {
        lab.end();
    }

    private static LiveReport check(int port, Optional<CertificateRow> asked, StartTls how) {
        var live = new LiveCheck(lab.profile, new PlatformRoots(), InstantSource.system(), PATIENCE);
        return live.check(
                new CheckLive("127.0.0.1:" + port, Optional.of("shop.example.com"), Optional.empty(), how), asked);
    }

    private static LiveAnswer one(int port) {
        return check(port, Optional.of(shop), StartTls.NONE).answers().getFirst();
    }

    private static List<String> faults(LiveAnswer answer) {
        return answer.findings().stream()
                .filter(finding -> !finding.fine())
                .map(LiveFinding::words)
                .toList();
    }

    private static int full(String id) {
        return lab.serve(id, "-cert_chain", "int.pem");
    }

    @Test
    void theCertificateThatIsMeantIsTheOneThatIsServed() {
        var report = check(full("shop"), Optional.of(shop), StartTls.NONE);
        assertThat(report.fine()).as(report.toString()).isTrue();
        assertThat(report.verdict()).endsWith(" serves this certificate.");
        var alone = check(lab.serve("shop"), Optional.of(shop), StartTls.NONE);
        assertThat(alone.verdict()).endsWith(" serves this certificate, but the chain is incomplete.");
        var answer = report.answers().getFirst();
        assertThat(answer.state()).isEqualTo(LiveState.THIS);
        assertThat(answer.served().orElseThrow().fingerprint())
                .isEqualTo(shop.id().value());
        assertThat(answer.served().orElseThrow().chain()).containsExactly("CN=shop", "CN=Lab Issuing");
        assertThat(answer.findings())
                .extracting(LiveFinding::words)
                .anyMatch(words -> words.startsWith("Whether it is trusted depends on the client"));
    }

    @Test
    void aChainWithoutItsIntermediateIsIncomplete() {
        var answer = one(lab.serve("shop"));
        assertThat(answer.state()).isEqualTo(LiveState.THIS);
        assertThat(faults(answer)).singleElement().asString().contains("does not send CN=Lab Issuing");
    }

    @Test
    void anOlderOneOfOursIsToldWithTheOneThatIsExpected() {
        var report = check(full("old"), Optional.of(shop), StartTls.NONE);
        assertThat(report.verdict()).endsWith(" still serves an older certificate of ours.");
        var answer = report.answers().getFirst();
        assertThat(answer.state()).isEqualTo(LiveState.OLDER);
        assertThat(answer.verdict()).contains(older.serial());
        assertThat(faults(answer)).singleElement().asString().contains("Expected: serial " + shop.serial());
    }

    @Test
    void aNewerOneThanTheOneLookedForIsToldAsThat() {
        var report = check(full("shop"), Optional.of(older), StartTls.NONE);
        assertThat(report.answers().getFirst().state()).isEqualTo(LiveState.NEWER);
    }

    @Test
    void withoutOneToLookForAnOldOneIsOlderThanTheNewest() {
        var report = check(full("old"), Optional.empty(), StartTls.NONE);
        assertThat(report.answers().getFirst().state()).isEqualTo(LiveState.OLDER);
    }

    @Test
    void anExpiredOneIsToldApartFromTrust() {
        var answer = one(full("expired"));
        assertThat(answer.state()).isEqualTo(LiveState.UNKNOWN);
        assertThat(faults(answer)).anyMatch(words -> words.startsWith("It expired on"));
    }

    @Test
    void oneOfOursForOtherNamesIsAnother() {
        var answer = one(full("mail"));
        assertThat(answer.state()).isEqualTo(LiveState.OTHER);
        assertThat(answer.verdict()).contains("for mail.example.com");
        assertThat(faults(answer))
                .anyMatch(words -> words.startsWith("It is not for shop.example.com"))
                .anyMatch(words -> words.startsWith("It is not trusted here."));
    }

    @Test
    void oneThatNobodyHereKnowsIsUnknownThoughItsNamesAreRight() {
        var report = check(full("foreign"), Optional.of(shop), StartTls.NONE);
        assertThat(report.fine()).isFalse();
        var answer = report.answers().getFirst();
        assertThat(answer.state()).isEqualTo(LiveState.UNKNOWN);
        assertThat(answer.verdict()).contains("not in this inventory");
        assertThat(answer.served().orElseThrow().ours()).isFalse();
    }

    @Test
    void withoutOneToLookForTheNewestOfTheServedNamesIsExpected() {
        var report = check(full("mail"), Optional.empty(), StartTls.NONE);
        assertThat(report.answers().getFirst().state()).isEqualTo(LiveState.THIS);
    }

    @Test
    void whatSpeaksNoTlsSaysSo() {
        var answer = one(lab.listen(socket -> {
            socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        }));
        assertThat(answer.state()).isEqualTo(LiveState.NO_TLS);
    }

    @Test
    void whereNothingListensThereIsNoAnswer() {
        assertThat(one(TlsLab.freePort()).state()).isEqualTo(LiveState.NO_ANSWER);
    }

    @Test
    void aServerThatSaysNothingIsLeftInTime() {
        within(PATIENCE, lab.listen(socket -> TimeUnit.SECONDS.sleep(30)), LiveState.NO_ANSWER);
    }

    @Test
    void aHandshakeThatDripsWithoutEndIsLeftInTime() {
        within(
                PATIENCE,
                lab.listen(socket -> {
                    var out = socket.getOutputStream();
                    out.write(new byte[] {22, 3, 3, 0x3f, (byte) 0xff, 2, 0, 0x3f, 0});
                    while (true) {
                        out.write(3);
                        out.flush();
                        TimeUnit.MILLISECONDS.sleep(100);
                    }
                }),
                LiveState.NO_ANSWER);
    }

    private static void within(Duration patience, int port, LiveState state) {
        long begun = System.nanoTime();
        assertThat(one(port).state()).isEqualTo(state);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(patience, patience.plusSeconds(4));
    }

    @Test
    void garbageIsNoHandshake() {
        var answer = one(lab.listen(socket -> {
            socket.getOutputStream().write(new byte[] {22, 3, 3, 0, 4, 1, 2, 3, 4});
            socket.getInputStream().readAllBytes();
        }));
        assertThat(answer.state()).isIn(LiveState.NO_HANDSHAKE, LiveState.NO_TLS);
    }

    @Test
    void aChainOfHundredsIsRefused() {
        lab.write("long.pem", lab.read("int.pem").repeat(300));
        assertThat(one(lab.serve("shop", "-cert_chain", "long.pem")).state()).isEqualTo(LiveState.NO_HANDSHAKE);
    }

    @Test
    void aServerThatWantsACertificateOfOursIsStillSeen() {
        var answer = one(lab.serve("shop", "-cert_chain", "int.pem", "-Verify", "1", "-tls1_2"));
        assertThat(answer.state()).isEqualTo(LiveState.THIS);
        assertThat(faults(answer)).singleElement().asString().contains("has not proven that it holds the key");
    }

    @Test
    void onlyOldTlsIsNoHandshake() {
        assertThat(one(lab.serve("shop", "-tls1_1", "-cipher", "ALL:@SECLEVEL=0"))
                        .state())
                .isEqualTo(LiveState.NO_HANDSHAKE);
    }

    @Test
    void mailBeginsTlsAfterAWord() {
        int smtp = full("shop");
        int relay = lab.listen(socket -> MailRelay.smtp(socket, smtp));
        assertThat(check(relay, Optional.of(shop), StartTls.SMTP)
                        .answers()
                        .getFirst()
                        .state())
                .isEqualTo(LiveState.THIS);
        assertThat(check(smtp, Optional.of(shop), StartTls.POSTGRES)
                        .answers()
                        .getFirst()
                        .state())
                .isIn(LiveState.NO_TLS, LiveState.NO_ANSWER);
    }

    @Test
    void aNameThatNobodyKnowsHasNoAddress() {
        var live = new LiveCheck(lab.profile, new PlatformRoots(), InstantSource.system(), PATIENCE);
        var wish = new CheckLive("nobody.invalid", Optional.empty(), Optional.empty(), StartTls.NONE);
        assertThatThrownBy(() -> live.check(wish, Optional.empty()))
                .isInstanceOf(Stopped.class)
                .hasMessage("live.no-address");
    }
}
