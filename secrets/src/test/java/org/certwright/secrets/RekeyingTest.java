package org.certwright.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.certwright.secrets.Profile.KEY;
import static org.certwright.secrets.Profile.TOKEN;
import static org.certwright.secrets.Profile.problem;
import static org.certwright.secrets.Profile.secret;
import static org.certwright.secrets.Profile.text;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.certwright.model.Outcome;
import org.certwright.model.SecretRef;
import org.certwright.secrets.FileKeychain.Mood;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New keys for the standard compartment; what the high one adds is tested with the program that opens it. */
class RekeyingTest {
    private static final long SEED = 20_261_128;

    /** No high compartment here: nothing is ever asked of it. */
    private static final CustodyProgram NONE = new CustodyProgram(List.of("/bin/false"));

    @TempDir(factory = MemoryFolder.class)
    private Path folder;

    private Profile profile;
    private final Map<SecretRef, String> kept = new HashMap<>();

    @BeforeEach
    void fillVault() {
        profile = new Profile(folder);
        try (var vault = profile.vault()) {
            for (int i = 0; i < 20; i++) {
                var text = "secret number " + i;
                kept.put(vault.put(TOKEN, secret(text)).orStop(), text);
            }
        }
    }

    private static Outcome<?> rotate(Vault vault) {
        return vault.rekeying(NONE).rotate(Optional.empty(), key -> {
            throw new AssertionError("no recovery key without a high compartment");
        });
    }

    private void assertAllOpen() {
        try (var vault = profile.vault()) {
            assertAllOpen(vault);
            assertThat(vault.check()).isEqualTo(Outcome.done());
        }
    }

    private void assertAllOpen(Vault vault) {
        kept.forEach(
                (ref, text) -> assertThat(text(vault.open(ref, TOKEN).orStop())).isEqualTo(text));
    }

    @Test
    void everySecretIsUnderAnotherKeyAndTheOldCiphertextsAreInNoFile() {
        var before = profile.only("SELECT group_concat(lower(hex(sealed))) FROM record")
                .split(",");
        var oldSlot = profile.only("SELECT lower(hex(wrapped)) FROM slot");
        try (var vault = profile.vault()) {
            assertThat(rotate(vault)).isEqualTo(Outcome.done());
            assertAllOpen(vault);

            var files = profile.snapshot().values();
            assertThat(files).noneMatch(content -> content.contains(oldSlot));
            assertThat(before)
                    .hasSize(20)
                    .allSatisfy(old -> assertThat(files).noneMatch(content -> content.contains(old)));
        }
        assertAllOpen();
    }

    @Test
    void theKeyInTheKeychainIsAnotherOneAndTheOldOneStaysUntilItIsForgotten() {
        try (var vault = profile.vault()) {
            rotate(vault);
            assertThat(profile.keychain().items()).isEqualTo(2);

            assertThat(vault.rekeying(NONE).forgetOldKey()).isEqualTo(Outcome.done());
            assertThat(profile.keychain().items()).isOne();
            assertThat(vault.rekeying(NONE).forgetOldKey()).isEqualTo(Outcome.done());
        }
        assertAllOpen();
    }

    @Test
    void theKeyThatTheKeychainDoesNotGiveBackIsNotUsed() {
        for (var mood : List.of(Mood.FORGETFUL, Mood.LOCKED, Mood.FULL)) {
            try (var vault = profile.vault()) {
                profile.keychain().in(mood);
                assertThat(problem(rotate(vault)))
                        .isIn(VaultProblem.KEYCHAIN_UNAVAILABLE, VaultProblem.KEYCHAIN_LOCKED);
                assertAllOpen(vault);
            }
            profile.keychain().in(Mood.OPEN);
            assertAllOpen();
        }
    }

    @Test
    void anotherProcessLearnsThatItsKeysAreOldAndDamagesNothing() {
        try (var one = profile.vault();
                var other = profile.vault()) {
            rotate(one);

            assertThat(problem(other.open(kept.keySet().iterator().next(), TOKEN)))
                    .isEqualTo(VaultProblem.REKEYED);
            assertThat(problem(other.put(KEY, secret("x")))).isEqualTo(VaultProblem.REKEYED);
            assertThat(problem(rotate(other))).isEqualTo(VaultProblem.REKEYED);
        }
        assertAllOpen();
    }

    @Test
    void rotatingAgainAndAgainKeepsEverything() {
        try (var vault = profile.vault()) {
            for (int i = 0; i < 3; i++) {
                assertThat(rotate(vault)).isEqualTo(Outcome.done());
                assertThat(vault.rekeying(NONE).forgetOldKey()).isEqualTo(Outcome.done());
                kept.put(vault.put(TOKEN, secret("after " + i)).orStop(), "after " + i);
            }
        }
        assertThat(profile.keychain().items()).isOne();
        assertAllOpen();
    }

    @Test
    void anAttemptThatDiesAnywhereLeavesTheVaultAsItWas() {
        var died = 0;
        for (int draws = 0; draws < 30; draws++) {
            try (var vault = profile.openWith(new MortalRandom(draws))) {
                assertThatThrownBy(() -> rotate(vault)).hasMessage("dead");
                died++;
            } catch (AssertionError survived) {
                break;
            }
            assertAllOpen();
        }
        assertThat(died).isGreaterThan(20);
        assertAllOpen();
    }

    @Test
    void aKillAtAnyMomentLeavesEverySecretReadable() throws Exception {
        var random = new Random(SEED);
        for (int round = 0; round < 8; round++) {
            try (var writer = Child.start(VaultRotator.class, Map.of(), folder.toString())) {
                writer.lines().readLine();
                Thread.sleep(random.nextInt(120));
                writer.signal("KILL");
            }
            assertAllOpen();
        }
    }

    @Test
    void thePassphraseOfAVaultThatHasOneCanBeChanged() {
        var other = new Profile(folder.resolve("other"));
        other.keychain().in(Mood.UNAVAILABLE);
        SecretRef ref;
        try (var vault =
                other.open(ScriptedPrompt.typing("the first passphrase")).orStop()) {
            ref = vault.put(TOKEN, secret("x")).orStop();
            assertThat(vault.rekeying(NONE).changePassphrase(secret("the second one"), Optional.empty()))
                    .isEqualTo(Outcome.done());
            assertThat(rotate(vault)).isEqualTo(Outcome.done());
        }

        assertThat(problem(other.open(ScriptedPrompt.typing("the first passphrase"))))
                .isEqualTo(VaultProblem.WRONG_PASSPHRASE);
        try (var vault = other.open(ScriptedPrompt.typing("the second one")).orStop()) {
            assertThat(text(vault.open(ref, TOKEN).orStop())).isEqualTo("x");
        }
    }

    @Test
    void aVaultUnderAKeychainHasNoPassphraseToChange() {
        try (var vault = profile.vault()) {
            assertThat(problem(vault.rekeying(NONE).changePassphrase(secret("x"), Optional.empty())))
                    .isEqualTo(VaultProblem.NO_PASSPHRASE);
        }
    }
}
