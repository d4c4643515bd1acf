package org.certwright.model.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {
    private static final byte[] CANARY = "canary-7f3a".getBytes(StandardCharsets.UTF_8);

    @Test
    void itIsRedactedInEveryText() {
        var secret = Secret.copyOf(CANARY);

        assertThat(secret).hasToString("Secret[redacted]");
        assertThat(secret.hashCode()).isEqualTo(Secret.copyOf(new byte[3]).hashCode());
        assertThat(secret).isNotInstanceOf(CharSequence.class).isNotInstanceOf(Serializable.class);
    }

    @Test
    void aCopyLeavesTheArrayToItsOwner() {
        var owned = CANARY.clone();
        var secret = Secret.copyOf(owned);
        owned[0] = 0;

        assertThat(secret.<byte[]>use(byte[]::clone)).isEqualTo(CANARY);
        secret.close();
        assertThat(owned[1]).isEqualTo(CANARY[1]);
    }

    @Test
    void anOwnedArrayIsWipedOnClose() {
        var owned = CANARY.clone();

        Secret.owning(owned).close();

        assertThat(owned).containsOnly(0);
    }

    @Test
    void whatIsLentIsWipedAfterUseAndAfterAnError() {
        var secret = Secret.copyOf(CANARY);

        assertThat(secret.<byte[]>use(lent -> lent)).containsOnly(0);
        var seen = new AtomicReference<byte[]>();
        assertThatThrownBy(() -> secret.use(lent -> {
                    seen.set(lent);
                    throw new IllegalStateException("reader broke");
                }))
                .hasMessage("reader broke");
        assertThat(seen.get()).hasSameSizeAs(CANARY).containsOnly(0);
    }

    @Test
    void aReaderCannotChangeTheSecret() {
        var secret = Secret.copyOf(CANARY);

        secret.use(lent -> lent[0] = 0);

        assertThat(secret).isEqualTo(Secret.copyOf(CANARY));
    }

    @Test
    void aClosedSecretIsOfNoUse() {
        var secret = Secret.copyOf(CANARY);
        secret.close();
        secret.close();

        assertThatThrownBy(() -> secret.use(byte[]::clone)).isInstanceOf(IllegalStateException.class);
        assertThat(List.of(secret)).contains(secret);
        assertThat(secret).isNotEqualTo(Secret.copyOf(new byte[CANARY.length]));
        assertThat(secret.length()).isEqualTo(CANARY.length);
    }

    @Test
    void equalityIsThatOfTheBytes() {
        assertThat(Secret.copyOf(CANARY)).isEqualTo(Secret.copyOf(CANARY));
        assertThat(Secret.copyOf(CANARY)).isNotEqualTo(Secret.copyOf("canary-7f3b".getBytes(StandardCharsets.UTF_8)));
        assertThat(Secret.copyOf(CANARY)).isNotEqualTo(Secret.copyOf(new byte[0]));
        assertThat((Object) Secret.copyOf(CANARY)).isNotEqualTo("canary-7f3a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "schlüssel", "密码", "🔑x🔑", "\u0000"})
    void charactersBecomeUtf8AndAreWiped(String text) {
        var characters = text.toCharArray();

        var secret = Secret.ofCharacters(characters);

        assertThat(secret).isEqualTo(Secret.copyOf(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(new String(characters)).matches("\u0000*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "pass\ud83dword", "\udd11", "ab\udd11\ud83d"})
    void halfACharacterIsRefusedNotCutAndStillWiped(String text) {
        var characters = text.toCharArray();

        assertThatThrownBy(() -> Secret.ofCharacters(characters))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not Unicode text");
        assertThat(new String(characters)).matches("\u0000*");
    }

    @Test
    @Timeout(5)
    void closingDoesNotWaitForAReader() throws InterruptedException {
        var secret = Secret.copyOf(CANARY);
        var reading = new CountDownLatch(1);
        var closed = new CountDownLatch(1);
        var read = new AtomicReference<byte[]>();
        var reader = Thread.ofVirtual()
                .start(() -> secret.use(lent -> {
                    reading.countDown();
                    awaited(closed);
                    read.set(lent.clone());
                    return true;
                }));

        reading.await();
        secret.close();
        closed.countDown();
        reader.join();

        assertThat(read.get()).isEqualTo(CANARY);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
        }
    }
}
