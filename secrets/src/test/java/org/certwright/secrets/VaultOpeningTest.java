package org.certwright.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.certwright.secrets.Profile.TOKEN;
import static org.certwright.secrets.Profile.secret;
import static org.certwright.secrets.Profile.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.certwright.model.ProblemCode.Kind;
import org.certwright.model.SecretRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A vault exists: whatever its keychain says, nothing is made anew and nothing is lost. */
class VaultOpeningTest {
    @TempDir
    private Path folder;

    private Profile profile;
    private SecretRef ref;
    private String id;

    @BeforeEach
    void fillVault() {
        profile = new Profile(folder);
        try (var vault = profile.vault()) {
            ref = vault.put(TOKEN, secret("the token")).orStop();
            id = vault.id();
        }
    }

    @Test
    void aMissingKeyIsSaidToBeMissing() throws IOException {
        Files.delete(profile.keychain().item(id));

        assertThat(profile.refusal()).isEqualTo(VaultProblem.KEY_MISSING);
        assertThat(profile.keychain().items()).isZero();
    }

    @Test
    void aLockedKeychainIsNotAnEmptyOne() {
        profile.keychain().in(FileKeychain.Mood.LOCKED);

        assertThat(profile.refusal()).isEqualTo(VaultProblem.KEYCHAIN_LOCKED);
        assertThat(VaultProblem.KEYCHAIN_LOCKED.kind()).isEqualTo(Kind.LOCKED);
    }

    @Test
    void aKeychainThatDoesNotAnswerIsNotAnEmptyOne() {
        profile.keychain().in(FileKeychain.Mood.UNAVAILABLE);

        assertThat(profile.refusal()).isEqualTo(VaultProblem.KEYCHAIN_UNAVAILABLE);
        assertThat(VaultProblem.KEYCHAIN_UNAVAILABLE.kind()).isEqualTo(Kind.LOCKED);
    }

    @Test
    void theKeyOfAnotherVaultIsWrongAndNotTampering() throws IOException {
        Files.write(profile.keychain().item(id), new byte[32]);
        assertThat(profile.refusal()).isEqualTo(VaultProblem.WRONG_KEY);

        Files.write(profile.keychain().item(id), new byte[0]);
        assertThat(profile.refusal()).isEqualTo(VaultProblem.WRONG_KEY);
    }

    @ParameterizedTest
    @EnumSource(FileKeychain.Mood.class)
    void aFailedOpeningChangesNothingAndAsksNothing(FileKeychain.Mood mood) {
        var before = profile.snapshot();
        int stores = profile.keychain().stores();
        var prompt = ScriptedPrompt.typing("a passphrase nobody asked for");

        profile.keychain().in(mood);
        if (profile.open(prompt) instanceof org.certwright.model.Outcome.Done<Vault>(var vault)) {
            vault.close();
        }

        assertThat(profile.snapshot()).isEqualTo(before);
        assertThat(profile.keychain().stores()).isEqualTo(stores);
        assertThat(prompt.asked()).isEmpty();
        profile.keychain().in(FileKeychain.Mood.OPEN);
        try (var vault = profile.vault()) {
            assertThat(text(vault.open(ref, TOKEN).orStop())).isEqualTo("the token");
        }
    }
}
