package org.certwright.custody;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.certwright.custody.HighVault.LABEL;
import static org.certwright.custody.HighVault.PASSPHRASE;
import static org.certwright.custody.HighVault.problem;
import static org.certwright.custody.HighVault.secret;
import static org.certwright.custody.HighVault.text;

import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.DriverManager;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.certwright.model.Fingerprint;
import org.certwright.model.KeySpec;
import org.certwright.model.Outcome;
import org.certwright.model.SecretRef;
import org.certwright.model.secret.Secret;
import org.certwright.secrets.Compartment;
import org.certwright.secrets.HighCompartment.NewKey;
import org.certwright.secrets.Keychain;
import org.certwright.secrets.KeychainItem;
import org.certwright.secrets.SecretKind;
import org.certwright.secrets.SecretLabel;
import org.certwright.secrets.Signing;
import org.certwright.secrets.VaultProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything the vault asks of custody, with the real program in a process of its own. */
class HighCompartmentTest {
    private static final byte[] MESSAGE = "a certificate to be signed".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private final Keychain keychain = new HeldKeychain();

    private HighVault made() {
        return HighVault.made(folder.resolve("profile"), keychain);
    }

    private static Signing signing(String algorithm, byte[]... messages) {
        return new Signing(
                algorithm,
                List.of(messages).stream()
                        .map(message -> new Signing.Message(Fingerprint.of(message), message))
                        .toList());
    }

    private static boolean verifies(NewKey key, String kind, String algorithm, byte[] signature) throws Exception {
        var verifier = Signature.getInstance(algorithm);
        verifier.initVerify(KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(key.publicKey())));
        verifier.update(MESSAGE);
        return verifier.verify(signature);
    }

    @Test
    void nothingIsKeptBeforeThePersonHasTheRecoveryKey() {
        try (var vault = HighVault.open(folder.resolve("profile"), keychain)) {
            assertThat(vault.high().exists()).isFalse();
            try (var fresh = vault.high().make(secret(PASSPHRASE)).orStop()) {
                assertThat(text(fresh.recoveryKey())).matches("([0-9A-Z]{4}-){13}[0-9A-Z]{4}");
            }
            assertThat(vault.high().exists()).isFalse();
            assertThat(problem(vault.high().generate(LABEL, KeySpec.EC_P256, secret(PASSPHRASE))))
                    .isEqualTo(VaultProblem.HIGH_MISSING);
        }
    }

    @Test
    void itIsSetUpOnce() {
        try (var vault = made()) {
            assertThat(vault.high().exists()).isTrue();
            assertThat(problem(vault.high().make(secret("another passphrase")))).isEqualTo(VaultProblem.HIGH_EXISTS);
        }
    }

    @Test
    void aKeyMadeInsideSignsWhatWasApproved() throws Exception {
        try (var vault = made()) {
            var key = vault.high()
                    .generate(LABEL, KeySpec.EC_P256, secret(PASSPHRASE))
                    .orStop();
            var signatures = vault.high()
                    .sign(key.ref(), LABEL, signing("SHA256withECDSA", MESSAGE, MESSAGE), secret(PASSPHRASE))
                    .orStop();

            assertThat(signatures).hasSize(2);
            assertThat(verifies(key, "EC", "SHA256withECDSA", signatures.getFirst()))
                    .isTrue();
            assertThat(verifies(key, "EC", "SHA256withECDSA", signatures.getLast()))
                    .isTrue();
            assertThat(vault.vault().compartment(key.ref())).isEqualTo(Compartment.HIGH);
            assertThat(vault.vault().refs(LABEL.kind())).containsExactly(key.ref());
            assertThat(vault.vault().check()).isEqualTo(Outcome.done());
        }
    }

    @Test
    void anRsaKeySignsToo() throws Exception {
        try (var vault = made()) {
            var key = vault.high()
                    .generate(LABEL, KeySpec.RSA_2048, secret(PASSPHRASE))
                    .orStop();
            var signature = vault.high()
                    .sign(key.ref(), LABEL, signing("SHA384withRSA", MESSAGE), secret(PASSPHRASE))
                    .orStop()
                    .getFirst();

            assertThat(verifies(key, "RSA", "SHA384withRSA", signature)).isTrue();
        }
    }

    @Test
    void otherBytesThanThoseApprovedAreRefusedByCustodyItself() {
        try (var vault = made()) {
            var key = vault.high()
                    .generate(LABEL, KeySpec.EC_P256, secret(PASSPHRASE))
                    .orStop();
            var swapped = new Signing(
                    "SHA256withECDSA",
                    List.of(new Signing.Message(Fingerprint.of(MESSAGE), "other bytes".getBytes(UTF_8))));

            assertThat(problem(vault.high().sign(key.ref(), LABEL, swapped, secret(PASSPHRASE))))
                    .isEqualTo(VaultProblem.OTHER_BYTES);
        }
    }

    @Test
    void aKeySignsOnlyInWaysThatFitIt() {
        try (var vault = made()) {
            var key = vault.high()
                    .generate(LABEL, KeySpec.EC_P384, secret(PASSPHRASE))
                    .orStop();

            for (var algorithm : List.of("SHA1withECDSA", "SHA256withRSA", "NONEwithECDSA", "")) {
                assertThat(problem(
                                vault.high().sign(key.ref(), LABEL, signing(algorithm, MESSAGE), secret(PASSPHRASE))))
                        .isEqualTo(VaultProblem.UNFIT_KEY);
            }
        }
    }

    @Test
    void aSecretThatMovesInKeepsItsReferenceAndOpensNoMoreWithoutThePassphrase() throws Exception {
        try (var vault = made()) {
            var ref = vault.vault().put(LABEL, secret("the private key")).orStop();
            var sealed = sealed(ref);
            assertThat(vault.high().protect(ref, LABEL, secret(PASSPHRASE))).isEqualTo(Outcome.done());

            assertThat(problem(vault.vault().open(ref, LABEL))).isEqualTo(VaultProblem.NEEDS_PASSPHRASE);
            assertThat(vault.vault().compartment(ref)).isEqualTo(Compartment.HIGH);
            assertThat(text(vault.high().reveal(ref, LABEL, secret(PASSPHRASE)).orStop()))
                    .isEqualTo("the private key");
            assertThat(sealed(ref)).isNotEqualTo(sealed);
            assertThat(problem(vault.high().protect(ref, LABEL, secret(PASSPHRASE))))
                    .isEqualTo(VaultProblem.NEEDS_PASSPHRASE);
        }
        try (var vault = HighVault.open(folder.resolve("profile"), keychain)) {
            assertThat(vault.vault().check()).isEqualTo(Outcome.done());
        }
    }

    private String sealed(SecretRef ref) throws Exception {
        try (var connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + folder.resolve("profile").resolve("vault.db"));
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT hex(sealed) FROM record WHERE id = '" + ref + "'")) {
            return rows.getString(1);
        }
    }

    @Test
    void whatNeedsNoPassphraseIsNotAskedOfCustody() {
        try (var vault = made()) {
            var ref = vault.vault().put(LABEL, secret("x")).orStop();

            assertThat(problem(vault.high().reveal(ref, LABEL, secret(PASSPHRASE))))
                    .isEqualTo(VaultProblem.NOT_PROTECTED);
        }
    }

    @Test
    void anotherPassphraseOpensNothing() {
        try (var vault = made()) {
            var key = vault.high()
                    .generate(LABEL, KeySpec.EC_P256, secret(PASSPHRASE))
                    .orStop();

            for (var wrong : List.of("", "Correct horse battery", PASSPHRASE + " ", "\0", "x".repeat(100_000))) {
                assertThat(problem(vault.high().reveal(key.ref(), LABEL, secret(wrong))))
                        .isEqualTo(VaultProblem.WRONG_HIGH_PASSPHRASE);
            }
        }
    }

    @Test
    void thePassphraseIsTheSameHoweverItsLettersAreComposed() {
        try (var vault = HighVault.open(folder.resolve("profile"), keychain)) {
            try (var fresh =
                    vault.high().make(secret("caf\u00e9 \u2126 de nuit")).orStop()) {
                fresh.keep().orStop();
            }
            assertThat(vault.high()
                            .generate(LABEL, KeySpec.EC_P256, secret("cafe\u0301 \u03a9 de nuit"))
                            .isDone())
                    .isTrue();
        }
    }

    @Test
    void aKeyUnderAnotherLabelIsNotGivenOut() {
        try (var vault = made()) {
            var key = vault.high()
                    .generate(LABEL, KeySpec.EC_P256, secret(PASSPHRASE))
                    .orStop();
            var other = new SecretLabel(SecretKind.DNS_CREDENTIAL, LABEL.scope());

            assertThat(problem(vault.high().reveal(key.ref(), other, secret(PASSPHRASE))))
                    .isEqualTo(VaultProblem.OTHER_LABEL);
        }
    }

    @Test
    void aChangedPassphraseTakesThePlaceOfTheOldOne() {
        try (var vault = made()) {
            var key = vault.high()
                    .generate(LABEL, KeySpec.EC_P256, secret(PASSPHRASE))
                    .orStop();
            assertThat(problem(vault.high().changePassphrase(secret("wrong"), secret("a new one"))))
                    .isEqualTo(VaultProblem.WRONG_HIGH_PASSPHRASE);
            assertThat(vault.high().changePassphrase(secret(PASSPHRASE), secret("a new one")))
                    .isEqualTo(Outcome.done());

            assertThat(problem(vault.high().reveal(key.ref(), LABEL, secret(PASSPHRASE))))
                    .isEqualTo(VaultProblem.WRONG_HIGH_PASSPHRASE);
            assertThat(vault.high()
                            .reveal(key.ref(), LABEL, secret("a new one"))
                            .isDone())
                    .isTrue();
        }
    }

    @Test
    void theRecoveryKeyGivesANewPassphrase() {
        try (var vault = made()) {
            var key = vault.high()
                    .generate(LABEL, KeySpec.EC_P256, secret(PASSPHRASE))
                    .orStop();
            var typed = vault.recoveryKey().toLowerCase(Locale.ROOT).replace('-', ' ');
            assertThat(problem(vault.high().recover(secret(typed.substring(1)), secret("a new one"))))
                    .isEqualTo(VaultProblem.RECOVERY_KEY_MISTYPED);
            assertThat(vault.high().recover(secret(typed), secret("a new one"))).isEqualTo(Outcome.done());

            assertThat(vault.high()
                            .reveal(key.ref(), LABEL, secret("a new one"))
                            .isDone())
                    .isTrue();
            assertThat(vault.high()
                            .recover(secret(vault.recoveryKey()), secret("once more"))
                            .isDone())
                    .isTrue();
        }
    }

    @Test
    void theRecoveryKeyOfAnotherVaultIsWrong() {
        try (var vault = made();
                var other = HighVault.made(folder.resolve("other"), keychain)) {
            assertThat(problem(vault.high().recover(secret(other.recoveryKey()), secret("a new one"))))
                    .isEqualTo(VaultProblem.WRONG_RECOVERY_KEY);
        }
    }

    @Test
    void aRotationGivesEverythingNewKeysAndANewRecoveryKey() throws Exception {
        try (var vault = made()) {
            var inside = vault.high()
                    .generate(LABEL, KeySpec.EC_P256, secret(PASSPHRASE))
                    .orStop();
            var outside =
                    vault.vault().put(LABEL, secret("in the standard one")).orStop();
            var before = List.of(sealed(inside.ref()), sealed(outside));
            var shown = new String[1];

            var rotated = vault.vault().rekeying(vault.program()).rotate(Optional.of(secret(PASSPHRASE)), key -> {
                shown[0] = text(key);
                return Outcome.done();
            });

            assertThat(rotated).isEqualTo(Outcome.done());
            assertThat(List.of(sealed(inside.ref()), sealed(outside))).doesNotContainAnyElementsOf(before);
            assertThat(vault.high()
                            .reveal(inside.ref(), LABEL, secret(PASSPHRASE))
                            .isDone())
                    .isTrue();
            assertThat(text(vault.vault().open(outside, LABEL).orStop())).isEqualTo("in the standard one");
            assertThat(problem(vault.high().recover(secret(vault.recoveryKey()), secret("x"))))
                    .isEqualTo(VaultProblem.WRONG_RECOVERY_KEY);
            assertThat(vault.high().recover(secret(shown[0]), secret("a new one")))
                    .isEqualTo(Outcome.done());
            assertThat(vault.vault().check()).isEqualTo(Outcome.done());
        }
    }

    @Test
    void aRotationThatIsNotWantedAfterAllChangesNothing() {
        try (var vault = made()) {
            var generation = vault.vault().generation();
            var rekeying = vault.vault().rekeying(vault.program());

            assertThat(rekeying.rotate(Optional.of(secret(PASSPHRASE)), key -> new Outcome.Refused<>("no paper"))
                            .isDone())
                    .isFalse();
            assertThat(problem(rekeying.rotate(Optional.of(secret("wrong")), key -> Outcome.done())))
                    .isEqualTo(VaultProblem.WRONG_HIGH_PASSPHRASE);
            assertThat(vault.vault().generation()).isEqualTo(generation);
            assertThat(vault.high()
                            .generate(LABEL, KeySpec.EC_P256, secret(PASSPHRASE))
                            .isDone())
                    .isTrue();
        }
    }

    @Test
    void thePassphraseOfTheVaultItselfChangesBothLocks() {
        var silent = new Keychain() {
            @Override
            public String title() {
                return "none";
            }

            @Override
            public KeychainItem find(String vaultId) {
                return new KeychainItem.Unavailable("no service");
            }

            @Override
            public Outcome<Outcome.Nothing> store(String vaultId, Secret key) {
                throw new AssertionError("not asked");
            }

            @Override
            public Outcome<Outcome.Nothing> remove(String vaultId) {
                throw new AssertionError("not asked");
            }
        };
        try (var vault = HighVault.made(folder.resolve("profile"), silent)) {
            var key = vault.high()
                    .generate(LABEL, KeySpec.EC_P256, secret(PASSPHRASE))
                    .orStop();
            var rekeying = vault.vault().rekeying(vault.program());
            assertThat(rekeying.changePassphrase(secret("the vault's new one"), Optional.of(secret(PASSPHRASE))))
                    .isEqualTo(Outcome.done());

            assertThat(vault.high().reveal(key.ref(), LABEL, secret(PASSPHRASE)).isDone())
                    .isTrue();
            assertThat(vault.high().recover(secret(vault.recoveryKey()), secret("a new one")))
                    .isEqualTo(Outcome.done());
        }
    }
}
