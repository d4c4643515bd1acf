package org.certwright.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.certwright.secrets.Profile.TOKEN;
import static org.certwright.secrets.Profile.secret;
import static org.certwright.secrets.Profile.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.certwright.model.Outcome;
import org.certwright.model.Outcome.Nothing;
import org.certwright.model.secret.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VaultCreationTest {
    @TempDir
    private Path folder;

    private Profile profile;

    @BeforeEach
    void makeProfile() {
        profile = new Profile(folder);
    }

    @Test
    void withAKeychainNothingIsAsked() {
        var prompt = ScriptedPrompt.typing("unused");
        try (var vault = profile.open(prompt).orStop()) {
            assertThat(vault.tier()).isEqualTo(ProtectionTier.KEYCHAIN);
            assertThat(prompt.asked()).isEmpty();
            assertThat(profile.keychain().items()).isOne();
        }
        assertThat(Vault.exists(profile.folder())).isTrue();
    }

    @Test
    void theKeyIsInTheKeychainBeforeTheVaultExists() {
        var witness = new Keychain() {
            private boolean early;

            @Override
            public String title() {
                return "a witness";
            }

            @Override
            public KeychainItem find(String vaultId) {
                return profile.keychain().find(vaultId);
            }

            @Override
            public Outcome<Nothing> store(String vaultId, Secret key) {
                early = !Vault.exists(profile.folder());
                return profile.keychain().store(vaultId, key);
            }

            @Override
            public Outcome<Nothing> remove(String vaultId) {
                return profile.keychain().remove(vaultId);
            }
        };
        profile.open(witness, ScriptedPrompt.refusing()).orStop().close();

        assertThat(witness.early).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = FileKeychain.Mood.class,
            names = {"LOCKED", "UNAVAILABLE", "FORGETFUL", "FULL"})
    void withoutAUsableKeychainThereIsNoVaultUnlessTheUserWantsAPassphrase(FileKeychain.Mood mood) {
        profile.keychain().in(mood);
        var prompt = ScriptedPrompt.refusing();

        assertThat(profile.open(prompt)).isInstanceOf(Outcome.Refused.class);

        assertThat(prompt.asked()).singleElement().asString().startsWith("fresh: ");
        assertThat(Vault.exists(profile.folder())).isFalse();
    }

    @Test
    void aPassphraseVaultIsMadeWithConsentAndOpensWithoutAKeychain() {
        profile.keychain().in(FileKeychain.Mood.UNAVAILABLE);
        var prompt = ScriptedPrompt.typing("correct horse");
        var vault = profile.open(prompt).orStop();
        var ref = vault.put(TOKEN, secret("the token")).orStop();
        vault.close();
        assertThat(prompt.asked()).containsExactly("fresh: no service");

        var again = ScriptedPrompt.typing("correct horse");
        try (var reopened = profile.open(again).orStop()) {
            assertThat(text(reopened.open(ref, TOKEN).orStop())).isEqualTo("the token");
            assertThat(reopened.tier()).isEqualTo(ProtectionTier.PASSPHRASE);
            assertThat(again.asked()).containsExactly("existing");
        }
        assertThat(Profile.problem(profile.open(ScriptedPrompt.typing("incorrect horse"))))
                .isEqualTo(VaultProblem.WRONG_PASSPHRASE);
        assertThat(profile.open(ScriptedPrompt.refusing())).isInstanceOf(Outcome.Refused.class);
    }

    /** Each draw of randomness is a step of the making; the attempt dies at one of them, as if killed. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void anAttemptThatWasCutOffLeavesNothingThatTheNextOneCannotUse(int steps) {
        var dying = new MortalRandom(steps);
        assertThatThrownBy(() -> profile.openWith(dying)).hasMessage("dead");
        assertThat(Vault.exists(profile.folder())).isFalse();

        try (var vault = profile.vault()) {
            var ref = vault.put(TOKEN, secret("x")).orStop();
            assertThat(text(vault.open(ref, TOKEN).orStop())).isEqualTo("x");
        }
        assertThat(profile.keychain().items()).isOne();
    }

    @Test
    void remainsOfADraftAreSweptAndNeverTakenForTheVault() throws IOException {
        profile.vault().close();
        var whole = Files.readAllBytes(profile.database());
        Files.delete(profile.database());
        Files.write(profile.folder().resolve("vault.db.new"), whole);
        Files.write(profile.folder().resolve("vault.db.new-wal"), whole);

        profile.vault().close();

        assertThat(profile.folder().resolve("vault.db.new")).doesNotExist();
        assertThat(profile.folder().resolve("vault.db.new-wal")).doesNotExist();
        assertThat(profile.folder().resolve("vault.making")).doesNotExist();
    }

    @Test
    void ofManyProcessesAtOnceOneMakesTheVaultAndAllOpenIt() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var openings = new ArrayList<Callable<Vault>>();
            for (int i = 0; i < 8; i++) {
                openings.add(profile::vault);
            }
            var ids = new ArrayList<String>();
            for (var opened : threads.invokeAll(openings)) {
                try (var vault = opened.get()) {
                    ids.add(vault.id());
                }
            }
            assertThat(ids).hasSize(8).containsOnly(ids.getFirst());
        }
        assertThat(profile.keychain().items()).isOne();
    }
}
