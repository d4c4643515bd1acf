package org.certwright.e2e.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.certwright.core.port.EffectProbe;
import org.certwright.core.port.SecretPrompt;
import org.certwright.core.port.Signer.Message;
import org.certwright.core.profile.CustodySigner;
import org.certwright.core.profile.Profile;
import org.certwright.core.profile.ProfileFolder;
import org.certwright.e2e.Checkout;
import org.certwright.model.DomainName;
import org.certwright.model.Fingerprint;
import org.certwright.model.KeySpec;
import org.certwright.model.Outcome;
import org.certwright.model.Outcome.Nothing;
import org.certwright.model.Stopped;
import org.certwright.model.secret.Secret;
import org.certwright.secrets.CustodyProgram;
import org.certwright.secrets.Keychain;
import org.certwright.secrets.KeychainItem;
import org.certwright.secrets.SecretKind;
import org.certwright.secrets.SecretLabel;
import org.certwright.x509.CsrDraft;
import org.certwright.x509.Keys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A CA's key signs through the core's port, in the custody process as it is shipped. */
class SignerTest {
    private static final SecretLabel LABEL = new SecretLabel(SecretKind.CA_KEY, "a CA of one's own");
    private static final byte[] CERTIFICATE = "what a certificate says".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private final Person person = new Person();
    private Profile profile;
    private CustodySigner signer;

    @BeforeEach
    void makeAKey() throws Exception {
        profile = Profile.open(
                ProfileFolder.prepare(folder.resolve("profile")),
                new Profile.Keys(
                        new HeldKeychain(new HashMap<>()),
                        custody(),
                        person,
                        new SecureRandom(),
                        InstantSource.system(),
                        EffectProbe.NONE,
                        "test"));
        try (var passphrase = profile.compartment().fresh("New")) {
            profile.compartment().setUp(passphrase);
        }
        var key = profile.compartment()
                .opened("Make a key", (vault, high, typed) -> high.generate(LABEL, KeySpec.EC_P384, typed));
        signer = new CustodySigner(
                profile.compartment(),
                new CustodySigner.KeptKey(key.ref(), LABEL, read(key.publicKey()), "SHA384withECDSA"),
                "It signs a certificate");
    }

    private static CustodyProgram custody() {
        var command = new ArrayList<String>();
        for (var word : CustodyProgram.ofThisProgram().command()) {
            if (word.equals("-p")) {
                break;
            }
            command.add(word);
        }
        var lib = Checkout.root().resolve("cli/target/dist/lib").toString();
        command.addAll(List.of("-p", lib, "-m", "org.certwright.custody/org.certwright.custody.Main"));
        return new CustodyProgram(command);
    }

    private static PublicKey read(byte[] der) throws Exception {
        return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
    }

    @Test
    void itSignsWhatWasApprovedAndAsksOnceForABatch() throws Exception {
        var message = new Message(Fingerprint.of(CERTIFICATE), CERTIFICATE);
        int before = person.asked.size();
        var signatures = signer.sign(List.of(message, message, message));

        assertThat(signatures).hasSize(3).allSatisfy(signature -> {
            var verifier = Signature.getInstance("SHA384withECDSA");
            verifier.initVerify(signer.publicKey());
            verifier.update(CERTIFICATE);
            assertThat(verifier.verify(signature)).isTrue();
        });
        assertThat(person.asked.subList(before, person.asked.size()))
                .singleElement()
                .asString()
                .contains("It signs a certificate");
    }

    @Test
    void aRequestIsSignedByAKeyThatIsNotHere() {
        var draft = CsrDraft.of(signer.publicKey(), List.of(new DomainName("ca.example.test")));
        assertThat(draft.algorithm()).isEqualTo("SHA384withECDSA");
        var approved = Fingerprint.of(draft.toBeSigned());
        var signature =
                signer.sign(List.of(new Message(approved, draft.toBeSigned()))).getFirst();
        var csr = draft.signed(signature).orStop();

        assertThat(csr.publicKey()).isEqualTo(Keys.fingerprint(signer.publicKey()));
        assertThat(csr.names()).containsExactly(new DomainName("ca.example.test"));
        signature[10] ^= 1;
        assertThat(draft.signed(signature).isDone()).isFalse();
    }

    @Test
    void oneMessageThatWasNotApprovedVoidsTheBatch() {
        var good = new Message(Fingerprint.of(CERTIFICATE), CERTIFICATE);
        var swapped = new Message(Fingerprint.of(CERTIFICATE), "something else".getBytes(UTF_8));

        assertThatThrownBy(() -> signer.sign(List.of(good, swapped)))
                .isInstanceOf(Stopped.class)
                .hasMessage("vault.other-bytes");
    }

    @Test
    void aPassphraseThatIsWrongSignsNothing() {
        person.types = "another one";

        assertThatThrownBy(() -> signer.sign(List.of(new Message(Fingerprint.of(CERTIFICATE), CERTIFICATE))))
                .isInstanceOf(Stopped.class)
                .hasMessage("vault.wrong-high-passphrase");
    }

    private static final class Person implements SecretPrompt {
        private final List<String> asked = new ArrayList<>();
        private String types = "correct horse battery";

        @Override
        public Outcome<Secret> ask(Question question) {
            asked.add(question.words());
            return Outcome.done(Secret.copyOf(types.getBytes(UTF_8)));
        }

        @Override
        public Outcome<Nothing> show(Keepsake keepsake, List<String> lines) {
            return Outcome.done();
        }
    }

    private record HeldKeychain(Map<String, byte[]> items) implements Keychain {
        @Override
        public String title() {
            return "memory";
        }

        @Override
        public KeychainItem find(String vaultId) {
            var item = items.get(vaultId);
            return item == null ? new KeychainItem.Absent() : new KeychainItem.Present(Secret.copyOf(item));
        }

        @Override
        public Outcome<Nothing> store(String vaultId, Secret key) {
            items.put(vaultId, key.use(byte[]::clone));
            return Outcome.done();
        }

        @Override
        public Outcome<Nothing> remove(String vaultId) {
            items.remove(vaultId);
            return Outcome.done();
        }
    }
}
