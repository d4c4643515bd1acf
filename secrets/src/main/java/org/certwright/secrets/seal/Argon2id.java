package org.certwright.secrets.seal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.certwright.model.secret.Secret;

/**
 * How one passphrase becomes a key (RFC 9106). The parameters are stored with the slot and bound to its ciphertext, and
 * are held to limits before any work: a changed file can neither make guessing cheap nor this program run for hours.
 *
 * @param memory in KiB
 * @param salt in hex
 */
public record Argon2id(int memory, int passes, int lanes, String salt) {
    private static final int MIB = 1024;
    private static final int LEAST_MEMORY = 19 * MIB;
    private static final int MOST_MEMORY = 1024 * MIB;
    private static final int FEWEST_PASSES = 2;
    private static final int MOST_PASSES = 10;
    private static final int MOST_LANES = 16;
    private static final int SALT_BYTES = 16;

    /** The second recommended option of RFC 9106 §4, for machines that cannot spare 2 GiB: 64 MiB, t=3, p=4. */
    public static Argon2id fresh(SecureRandom random) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new Argon2id(64 * MIB, 3, 4, HexFormat.of().formatHex(salt));
    }

    /** Four fields, {@code memory passes lanes salt}; anything else is refused. */
    public static Argon2id parse(String stored) {
        try {
            var fields = stored.split(" ", 5);
            if (fields.length == 4 && HexFormat.of().parseHex(fields[3]).length == SALT_BYTES) {
                return new Argon2id(number(fields[0]), number(fields[1]), number(fields[2]), fields[3]);
            }
        } catch (IllegalArgumentException e) {
            // Falls through: not a number or not hex is as wrong as too few fields.
        }
        throw Stopped.by(Problem.of(SealProblem.UNSAFE_DERIVATION, "found", stored));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits, 10);
    }

    public String stored() {
        return memory + " " + passes + " " + lanes + " " + salt;
    }

    /** The key; takes a second or so. Refuses parameters outside the limits before it starts. */
    public WipedKey derive(Secret passphrase) {
        if (memory < LEAST_MEMORY
                || memory > MOST_MEMORY
                || passes < FEWEST_PASSES
                || passes > MOST_PASSES
                || lanes < 1
                || lanes > MOST_LANES) {
            throw Stopped.by(Problem.of(SealProblem.UNSAFE_DERIVATION, "found", stored()));
        }
        if (memory * 1024L > Runtime.getRuntime().maxMemory() / 4 * 3) {
            throw Stopped.by(Problem.of(SealProblem.TOO_LITTLE_MEMORY, "needed", memory / MIB + " MiB"));
        }
        try (var normal = passphrase.use(Argon2id::normalForm)) {
            return normal.use(this::derive);
        }
    }

    private WipedKey derive(byte[] passphrase) {
        var argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(HexFormat.of().parseHex(salt))
                .build());
        var key = new byte[WipedKey.LENGTH];
        argon2.generateBytes(passphrase, key);
        return WipedKey.owning(key);
    }

    /** UTF-8 in form NFC, so that an é typed on one keyboard equals an é typed on another (RFC 8265 §4.2.2). */
    private static Secret normalForm(byte[] passphrase) {
        if (isAscii(passphrase)) {
            return Secret.copyOf(passphrase);
        }
        try {
            var characters = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(passphrase));
            var normal = Normalizer.normalize(characters, Normalizer.Form.NFC).toCharArray();
            Arrays.fill(characters.array(), '\0');
            return Secret.ofCharacters(normal);
        } catch (CharacterCodingException e) {
            return Secret.copyOf(passphrase); // Not text: nothing to normalise.
        }
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }
}
