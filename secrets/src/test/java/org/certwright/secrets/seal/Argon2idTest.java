package org.certwright.secrets.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.certwright.model.ProblemCode;
import org.certwright.model.Stopped;
import org.certwright.model.secret.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2idTest {
    private static final String SALT = "000102030405060708090a0b0c0d0e0f";
    private static final Argon2id LEAST = new Argon2id(19 * 1024, 2, 1, SALT);

    @Test
    void aPassphraseIsTheSameInEveryUnicodeForm() {
        assertThat(key(secret("café Ω"))).isEqualTo(key(secret("cafe\u0301 \u2126")));
        assertThat(key(secret("café"))).isNotEqualTo(key(secret("cafe")));
    }

    @Test
    void aPassphraseOfAnyBytesWillDo() {
        assertThat(key(Secret.copyOf(new byte[] {(byte) 0xff, 0, 1}))).hasSize(32);
    }

    private static Secret secret(String text) {
        return Secret.copyOf(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static byte[] key(Secret passphrase) {
        return LEAST.derive(passphrase).getEncoded();
    }

    @Test
    void theDefaultIsWithinItsOwnLimitsAndComesBackFromStorage() {
        var fresh = Argon2id.fresh(new SecureRandom());

        assertThat(Argon2id.parse(fresh.stored())).isEqualTo(fresh);
        assertThat(fresh.memory()).isEqualTo(64 * 1024);
        assertThat(fresh.salt()).isNotEqualTo(Argon2id.fresh(new SecureRandom()).salt());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19455 2 1",
                "19456 1 1",
                "1048577 3 4",
                "65536 11 4",
                "65536 3 0",
                "65536 3 17",
                "-1 3 4",
                "2147483647 2147483647 1"
            })
    void costsOutsideTheLimitsAreRefusedBeforeAnyWork(String costs) {
        var stored = Argon2id.parse(costs + " " + SALT);

        assertThat(problemOf(() -> stored.derive(secret("x")))).isEqualTo(SealProblem.UNSAFE_DERIVATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "65536 3 4", "65536 3 4 00", "1099511627776 3 4 " + SALT, "a b c " + SALT, "1 2 3 zz"})
    void whatNobodyWroteIsNotParsed(String stored) {
        assertThat(problemOf(() -> Argon2id.parse(stored))).isEqualTo(SealProblem.UNSAFE_DERIVATION);
    }

    @Test
    void moreMemoryThanThereIsIsAProblemAndNotACrash() {
        var gigabyte = new Argon2id(1024 * 1024, 2, 1, SALT);
        org.assertj.core.api.Assumptions.assumeThat(Runtime.getRuntime().maxMemory())
                .isLessThan(1L << 30);

        assertThat(problemOf(() -> gigabyte.derive(secret("x")))).isEqualTo(SealProblem.TOO_LITTLE_MEMORY);
    }

    private static ProblemCode problemOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        var problem = new ProblemCode[1];
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Stopped.class,
                        stopped -> problem[0] = stopped.problem().orElseThrow().code());
        return problem[0];
    }
}
