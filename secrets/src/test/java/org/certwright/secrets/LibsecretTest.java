package org.certwright.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real GNOME Keyring on a D-Bus session that belongs to the test. */
class LibsecretTest {
    @TempDir
    private Path folder;

    private static String probe(Map<String, String> environment, String... questions) throws Exception {
        try (var child = Child.start(KeychainProbe.class, environment, questions)) {
            return child.output();
        }
    }

    @Test
    void anItemIsStoredFoundReplacedAndRemoved() throws Exception {
        try (var session = new KeyringSession(folder)) {
            session.unlock();
            var stored = "present:" + HexFormat.of().formatHex(KeychainProbe.key("v1"));

            assertThat(probe(
                            session.environment(),
                            "find",
                            "v1",
                            "store",
                            "v1",
                            "find",
                            "v1",
                            "store",
                            "v1",
                            "find",
                            "v2",
                            "remove",
                            "v2"))
                    .startsWith("absent done " + stored + " done absent done ");
            assertThat(probe(session.environment(), "find", "v1", "remove", "v1", "find", "v1"))
                    .startsWith(stored + " done absent ");
        }
    }

    @Test
    void aLockedCollectionIsLockedAndNotEmpty() throws Exception {
        try (var session = new KeyringSession(folder)) {
            session.unlock();
            probe(session.environment(), "store", "v1");
            session.lock();

            assertThat(probe(session.environment(), "find", "v1", "find", "v2", "remove", "v1"))
                    .startsWith("locked absent vault.keychain-locked");
            assertThat(probe(session.environment(), "store", "v2")).startsWith("vault.keychain-locked");
        }
    }

    @Test
    void aVaultOutlivesALockedKeyring() throws Exception {
        var profile =
                Files.createDirectory(folder.resolve("p")).resolve("profile").toString();
        try (var session = new KeyringSession(folder)) {
            session.unlock();
            assertThat(probe(session.environment(), "vault", profile)).startsWith("KEYCHAIN:1 ");
            session.lock();
            assertThat(probe(session.environment(), "vault", profile)).startsWith("vault.keychain-locked");
            session.end();
            assertThat(probe(session.environment(), "vault", profile)).startsWith("vault.keychain-unavailable");
        }
        try (var later = new KeyringSession(Files.createDirectory(folder.resolve("other")))) {
            later.unlock();
            assertThat(probe(later.environment(), "vault", profile)).startsWith("vault.key-missing");
        }
        Files.delete(folder.resolve("bus"));
        try (var again = new KeyringSession(folder)) {
            again.unlock();
            assertThat(probe(again.environment(), "vault", profile)).startsWith("KEYCHAIN:2 ");
        }
    }

    @Test
    void withoutASessionBusItIsUnavailableAtOnce() throws Exception {
        var answer = probe(Map.of(), "find", "v1", "store", "v1");

        assertThat(answer).startsWith("unavailable:").contains("vault.keychain-unavailable");
        assertThat(millis(answer)).isLessThan(4000);
    }

    @Test
    void aBusWithoutAKeyringIsUnavailableAtOnce() throws Exception {
        try (var session = new KeyringSession(folder)) {
            var answer = probe(session.environment(), "find", "v1", "store", "v1");

            assertThat(answer).startsWith("unavailable:").contains("vault.keychain-unavailable");
            assertThat(millis(answer)).isLessThan(4000);
        }
    }

    @Test
    void aKeyringWithoutACollectionTakesNothing() throws Exception {
        try (var session = new KeyringSession(folder)) {
            session.startEmpty();

            assertThat(probe(session.environment(), "find", "v1", "store", "v1"))
                    .startsWith("absent vault.keychain-unavailable");
        }
    }

    @Test
    void aKeyringThatNeverAnswersIsGivenUpAfterFiveSeconds() throws Exception {
        try (var session = new KeyringSession(folder)) {
            var daemon = session.unlock();
            assertThat(new ProcessBuilder("kill", "-STOP", Long.toString(daemon.pid()))
                            .start()
                            .waitFor())
                    .isZero();

            var answer = probe(session.environment(), "find", "v1");

            assertThat(answer).startsWith("unavailable:it did not answer within 5 seconds");
            assertThat(millis(answer)).isBetween(5000L, 6500L);
        }
    }

    private static long millis(String answer) {
        var words = answer.split(" ", -1);
        return Long.parseLong(words[words.length - 2]);
    }
}
