package org.certwright.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.certwright.secrets.Profile.KEY;
import static org.certwright.secrets.Profile.TOKEN;
import static org.certwright.secrets.Profile.problem;
import static org.certwright.secrets.Profile.secret;
import static org.certwright.secrets.Profile.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.certwright.model.Outcome;
import org.certwright.model.SecretRef;
import org.certwright.model.Stopped;
import org.certwright.model.secret.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTest {
    @TempDir
    private Path folder;

    private Profile profile;

    @BeforeEach
    void makeProfile() {
        profile = new Profile(folder);
    }

    @Test
    void whatWasPutInComesOutAfterReopening() {
        SecretRef ref;
        try (var vault = profile.vault();
                var secret = secret("hunter2")) {
            ref = vault.put(TOKEN, secret).orStop();
        }

        try (var vault = profile.vault();
                var secret = vault.open(ref, TOKEN).orStop()) {
            assertThat(text(secret)).isEqualTo("hunter2");
            assertThat(vault.tier()).isEqualTo(ProtectionTier.KEYCHAIN);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16, 4096, 1024 * 1024})
    void aSecretOfAnySizeAndContentSurvives(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        if (size > 2) {
            bytes[1] = 0;
        }
        try (var vault = profile.vault();
                var secret = Secret.copyOf(bytes)) {
            var ref = vault.put(KEY, secret).orStop();

            assertThat(vault.open(ref, KEY).orStop()).isEqualTo(secret);
            assertThat(vault.check()).isEqualTo(Outcome.done());
        }
    }

    @Test
    void aSecretOpensOnlyUnderItsOwnLabel() {
        try (var vault = profile.vault()) {
            var ref = vault.put(TOKEN, secret("a token")).orStop();
            var otherScope = new SecretLabel(TOKEN.kind(), "another-dns/token");
            var otherKind = new SecretLabel(SecretKind.ENDPOINT_KEY, TOKEN.scope());

            assertThat(problem(vault.open(ref, otherScope))).isEqualTo(VaultProblem.OTHER_LABEL);
            assertThat(problem(vault.open(ref, otherKind))).isEqualTo(VaultProblem.OTHER_LABEL);
        }
    }

    @Test
    void aRemovedSecretIsGoneAndTheOthersStay() {
        try (var vault = profile.vault()) {
            var gone = vault.put(TOKEN, secret("old")).orStop();
            var kept = vault.put(TOKEN, secret("new")).orStop();

            assertThat(vault.remove(gone)).isEqualTo(Outcome.done());
            assertThat(vault.remove(gone)).isEqualTo(Outcome.done());

            assertThat(problem(vault.open(gone, TOKEN))).isEqualTo(VaultProblem.SECRET_MISSING);
            assertThat(vault.refs(TOKEN.kind())).containsExactly(kept);
        }
    }

    @Test
    void aRemovedCiphertextIsInNoFileOfTheProfile() throws Exception {
        try (var vault = profile.vault()) {
            var ref = vault.put(TOKEN, secret("a secret that is long enough to search for"))
                    .orStop();
            var ciphertext = "x'" + hexOfSealed(ref) + "'";
            var needle = ciphertext.substring(2, 60);
            assertThat(profile.snapshot().values()).anyMatch(content -> content.contains(needle));

            vault.remove(ref).orStop();

            assertThat(profile.snapshot().values()).noneMatch(content -> content.contains(needle));
        }
    }

    private String hexOfSealed(SecretRef ref) throws Exception {
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + profile.database());
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT lower(hex(sealed)) FROM record WHERE id = '" + ref + "'")) {
            return rows.getString(1);
        }
    }

    @Test
    void refsAreListedByKind() {
        try (var vault = profile.vault()) {
            var token = vault.put(TOKEN, secret("t")).orStop();
            var key = vault.put(KEY, secret("k")).orStop();

            assertThat(vault.refs(SecretKind.DNS_CREDENTIAL)).containsExactly(token);
            assertThat(vault.refs(SecretKind.ACCOUNT_KEY)).containsExactly(key);
            assertThat(vault.refs(SecretKind.AUDIT_KEY)).isEmpty();
        }
    }

    @Test
    void everyWriteOfEveryProcessIsOneGeneration() {
        try (var one = profile.vault();
                var other = profile.vault()) {
            long start = one.generation();
            var ref = one.put(TOKEN, secret("from one")).orStop();
            other.put(TOKEN, secret("from the other")).orStop();
            one.remove(ref).orStop();

            assertThat(one.generation()).isEqualTo(start + 3);
            assertThat(other.generation()).isEqualTo(start + 3);
        }
    }

    @Test
    void anOpenVaultSeesWhatAnotherWrote() {
        try (var one = profile.vault();
                var other = profile.vault()) {
            var ref = one.put(TOKEN, secret("shared")).orStop();

            assertThat(text(other.open(ref, TOKEN).orStop())).isEqualTo("shared");
        }
    }

    @Test
    void manyThreadsMayUseOneVault() throws Exception {
        try (var vault = profile.vault();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var refs = new ArrayList<Future<SecretRef>>();
            for (int i = 0; i < 30; i++) {
                var text = "secret " + i;
                refs.add(threads.submit(() -> vault.put(TOKEN, secret(text)).orStop()));
            }
            for (int i = 0; i < refs.size(); i++) {
                assertThat(text(vault.open(refs.get(i).get(), TOKEN).orStop())).isEqualTo("secret " + i);
            }
        }
    }

    @Test
    void anInterruptedCallerStillLearnsWhatBecameOfItsSecret() {
        try (var vault = profile.vault()) {
            Thread.currentThread().interrupt();
            var ref = vault.put(TOKEN, secret("kept")).orStop();

            assertThat(Thread.interrupted()).isTrue();
            assertThat(text(vault.open(ref, TOKEN).orStop())).isEqualTo("kept");
        }
    }

    @Test
    void aClosedVaultSaysThatItIsLocked() {
        var vault = profile.vault();
        var ref = vault.put(TOKEN, secret("x")).orStop();
        vault.close();
        vault.close();

        assertThat(problem(vault.open(ref, TOKEN))).isEqualTo(VaultProblem.CLOSED);
        assertThat(problem(vault.put(TOKEN, secret("y")))).isEqualTo(VaultProblem.CLOSED);
        assertThatThrownBy(() -> vault.refs(TOKEN.kind())).isInstanceOf(Stopped.class);
    }

    @Test
    void noSecretStandsInAnyFileInTheClear() throws IOException {
        var canary = "canary-5f2c9d71e8";
        try (var vault = profile.vault()) {
            vault.put(TOKEN, secret(canary)).orStop();
            vault.put(KEY, secret(canary.repeat(300))).orStop();
            assertNoFileHolds(canary);
        }
        assertNoFileHolds(canary);
        assertNoFileHolds(new String(
                Files.readAllBytes(
                        folder.resolve("keychain").resolve(profile.vault().id())),
                StandardCharsets.ISO_8859_1));
    }

    private void assertNoFileHolds(String text) {
        var hex = java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(profile.snapshot().values()).noneMatch(content -> content.contains(hex));
    }

    @Test
    void aScopeThatProgramsReadDifferentlyIsNoScope() {
        for (var scope : new String[] {"", "a\0b", "a\nb", "\ud800", "x".repeat(501)}) {
            assertThatThrownBy(() -> new SecretLabel(SecretKind.AUDIT_KEY, scope))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
