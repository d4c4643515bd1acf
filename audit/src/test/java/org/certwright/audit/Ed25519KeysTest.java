package org.certwright.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import java.util.HexFormat;
import org.certwright.model.secret.Secret;
import org.junit.jupiter.api.Test;

class Ed25519KeysTest {
    /** The note and the key of golang.org/x/mod/sumdb/note, whose format C2SP signed-note describes. */
    private static final String VERIFIER_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    @Test
    void thePublishedVerifierKeyIsRead() {
        var key = Ed25519Keys.fromVerifierKey(VERIFIER_KEY).orElseThrow();
        assertThat(Ed25519Keys.verifierKey("PeterNeumann", key)).isEqualTo(VERIFIER_KEY);
        assertThat(HexFormat.of().formatHex(Ed25519Keys.id("PeterNeumann", key)))
                .isEqualTo("c74f20a3");
    }

    @Test
    void aVerifierKeyWithAnotherNameIsRefused() {
        assertThat(Ed25519Keys.fromVerifierKey(VERIFIER_KEY.replace("Peter", "Petra")))
                .isEmpty();
        assertThat(Ed25519Keys.fromVerifierKey("no key")).isEmpty();
        assertThat(Ed25519Keys.fromVerifierKey("a+b+")).isEmpty();
        assertThat(Ed25519Keys.fromVerifierKey("")).isEmpty();
    }

    @Test
    void aPrivateKeyComesBackFromPkcs8() {
        try (var pkcs8 = Ed25519Keys.pkcs8(Logs.KEY.getPrivate())) {
            var note = new Checkpoint(Logs.ORIGIN, 1, "A".repeat(43) + "=")
                    .sign(Ed25519Keys.fromPkcs8(pkcs8), Logs.KEY.getPublic());
            assertThat(Checkpoint.parse(note).orElseThrow().isBy(Logs.KEY.getPublic()))
                    .isTrue();
        }
    }

    @Test
    void aPublicKeyComesBackFromItsRawBytes() {
        var raw = Ed25519Keys.raw(Logs.KEY.getPublic());
        assertThat(raw).hasSize(32);
        assertThat(Ed25519Keys.fromRaw(raw)).isEqualTo(Logs.KEY.getPublic());
    }

    @Test
    void whatIsNoKeyIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ed25519Keys.fromRaw(new byte[31]));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Ed25519Keys.fromPkcs8(Secret.copyOf(Base64.getDecoder().decode("AAAA"))));
    }
}
