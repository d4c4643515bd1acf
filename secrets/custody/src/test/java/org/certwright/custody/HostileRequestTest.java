package org.certwright.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.certwright.custody.HighVault.secret;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.certwright.model.Fingerprint;
import org.certwright.model.KeySpec;
import org.certwright.model.secret.Secret;
import org.certwright.secrets.pipe.Answer;
import org.certwright.secrets.pipe.Approved;
import org.certwright.secrets.pipe.Request;
import org.certwright.secrets.pipe.Unlock;
import org.certwright.secrets.seal.DataKey;
import org.certwright.secrets.seal.KeySlot;
import org.certwright.secrets.seal.SealedRecord;
import org.certwright.secrets.seal.SealedRecord.Identity;
import org.certwright.secrets.seal.Way;
import org.certwright.secrets.seal.WipedKey;
import org.junit.jupiter.api.Test;

/** Whatever is on the pipe, the answer is one of the known ones, and no secret is in it that nobody asked for. */
class HostileRequestTest {
    private static final long SEED = 20_261_128;
    private static final String VAULT = "00112233445566778899aabbccddeeff";
    private static final byte[] CANARY = "canary-5f2c9d71e8".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final SecureRandom random = new SecureRandom();
    private final WipedKey outer = WipedKey.random(random);
    private final DataKey data = DataKey.fresh(VAULT, random);
    /** A recovery slot, because Argon2id would make a thousand tries take an hour. */
    private final WipedKey recovery = WipedKey.random(random);

    private final KeySlot slot = KeySlot.wrap(Way.RECOVERY, "", recovery, data, random);
    private final SealedRecord stored =
            SealedRecord.seal(Identity.fresh("ENDPOINT_KEY", "x", random), Secret.copyOf(CANARY), data, random);

    private Unlock unlock() {
        return new Unlock(VAULT, slot, outer, org.certwright.secrets.seal.RecoveryKey.printed(recovery));
    }

    private static byte[] bytes(Request request) throws IOException {
        var out = new ByteArrayOutputStream();
        request.write(out);
        return out.toByteArray();
    }

    private static Answer answer(byte[] request) throws IOException {
        return Answer.read(new ByteArrayInputStream(raw(request)));
    }

    /** What the process writes, after its greeting. */
    private static byte[] raw(byte[] request) throws IOException {
        var out = new ByteArrayOutputStream();
        Main.serve(new ByteArrayInputStream(request), out);
        return Arrays.copyOfRange(out.toByteArray(), 4, out.size());
    }

    private List<Request> requests() {
        var message = new byte[] {1, 2, 3};
        var identity = Identity.fresh("ENDPOINT_KEY", "x", random);
        return List.of(
                new Request.Generate(unlock(), identity, KeySpec.EC_P256),
                new Request.Sign(
                        unlock(), stored, "SHA256withECDSA", List.of(new Approved(Fingerprint.of(message), message))),
                new Request.SealIn(unlock(), identity, secret("x")),
                new Request.Reveal(unlock(), stored));
    }

    @Test
    void whatWasWrittenIsReadAsTheSame() throws IOException {
        assertThat(answer(bytes(new Request.Reveal(unlock(), stored))))
                .isEqualTo(new Answer.Revealed(Secret.copyOf(CANARY)));
        for (var request : requests()) {
            assertThat(bytes(Request.read(new ByteArrayInputStream(bytes(request)))))
                    .hasSameSizeAs(bytes(request));
        }
    }

    @Test
    void everyRequestThatIsCutOffIsRefused() throws IOException {
        for (var request : requests()) {
            var whole = bytes(request);
            for (int length = 0; length < whole.length; length += length < 600 ? 1 : 311) {
                assertThat(answer(Arrays.copyOf(whole, length)))
                        .as("%d of %d bytes", length, whole.length)
                        .isEqualTo(new Answer.Refused(Answer.Reason.MALFORMED));
            }
        }
    }

    @Test
    void whatFollowsARequestVoidsIt() throws IOException {
        for (var request : requests()) {
            var whole = bytes(request);

            assertThat(answer(Arrays.copyOf(whole, whole.length + 1)))
                    .isEqualTo(new Answer.Refused(Answer.Reason.MALFORMED));
        }
    }

    @Test
    void aFieldThatClaimsToBeEnormousTakesNoMemory() throws IOException {
        for (int claimed : new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE, -1, 1 << 25, 100_000_000}) {
            var request = ByteBuffer.allocate(5).put((byte) 'V').putInt(claimed).array();

            assertThat(answer(request)).isEqualTo(new Answer.Refused(Answer.Reason.MALFORMED));
        }
    }

    @Test
    void noFlippedByteGivesAnotherAnswerThanARefusal() throws IOException {
        var whole = bytes(new Request.Reveal(unlock(), stored));
        var used = whole.length - 8192; // What follows is only there to overwrite a buffer.
        int inert = 0;
        for (int at = 0; at < used; at++) {
            var flipped = whole.clone();
            flipped[at] ^= (byte) (1 << (at % Byte.SIZE));
            var answered = answer(flipped);
            if (answered instanceof Answer.Revealed) {
                inert++; // The outer key, which a recovery key does without, and the case of its letters.
            }
        }
        assertThat(inert).isLessThan(WipedKey.LENGTH + 70);
    }

    @Test
    void noiseIsAnsweredAndNeverWithASecret() throws IOException {
        var noise = new Random(SEED);
        var wholes = new ArrayList<byte[]>();
        for (var request : requests()) {
            wholes.add(bytes(request));
        }
        for (int round = 0; round < 3000; round++) {
            var whole = wholes.get(noise.nextInt(wholes.size() - 1)); // All but the one that asks for the secret.
            var changed = noise.nextInt(4) == 0 ? new byte[noise.nextInt(3000)] : whole.clone();
            for (int flips = 1 + noise.nextInt(20); flips > 0 && changed.length > 0; flips--) {
                changed[noise.nextInt(Math.min(changed.length, 700))] = (byte) noise.nextInt();
            }
            assertThat(indexOf(raw(changed), CANARY)).isNegative();
        }
    }

    private static int indexOf(byte[] all, byte[] part) {
        return new String(all, java.nio.charset.StandardCharsets.ISO_8859_1)
                .indexOf(new String(part, java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    @Test
    void anUnsafeDerivationIsRefusedBeforeAnyWork() throws IOException {
        for (var parameters : List.of("1 1 1 " + "00".repeat(16), "99999999 99 99 " + "00".repeat(16), "", "x")) {
            var cheap = new KeySlot(Way.HIGH_PASSPHRASE, data.keyId(), parameters, slot.check(), slot.wrapped());
            var unlock = new Unlock(VAULT, cheap, outer, secret("x"));

            assertThat(answer(bytes(new Request.Reveal(unlock, stored))))
                    .isEqualTo(new Answer.Refused(Answer.Reason.UNSAFE_DERIVATION));
        }
    }

    @Test
    void theWaysOfTheStandardCompartmentOpenNothingHere() throws IOException {
        for (var way : List.of(Way.KEYCHAIN, Way.PASSPHRASE)) {
            var other = KeySlot.wrap(way, "", outer, data, random);

            assertThat(answer(bytes(new Request.Reveal(new Unlock(VAULT, other, outer, secret("x")), stored))))
                    .isEqualTo(new Answer.Refused(Answer.Reason.MALFORMED));
        }
    }

    @Test
    void aRecordInTheWrongPlaceIsNotOpened() throws IOException {
        var identity = stored.identity();
        var moved = List.of(
                new SealedRecord(identity.next(), stored.keyId(), stored.sealed()),
                new SealedRecord(
                        new Identity(identity.id(), "CA_KEY", identity.scope(), identity.version()),
                        stored.keyId(),
                        stored.sealed()),
                new SealedRecord(identity, "another", stored.sealed()));
        for (var record : moved) {
            assertThat(answer(bytes(new Request.Reveal(unlock(), record))))
                    .isEqualTo(new Answer.Refused(Answer.Reason.CHANGED));
        }
    }
}
