package org.certwright.secrets.seal;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.SecretKey;

/**
 * One way into a compartment: its data key, wrapped under a key that comes from {@code way}.
 *
 * @param keyId the data key inside
 * @param parameters how the wrapping key is derived, or which item of the keychain it is; empty for the first one
 * @param check recognises the right input key without trying it on a ciphertext, in hex
 */
public record KeySlot(Way way, String keyId, String parameters, String check, Sealed wrapped) {

    public static KeySlot wrap(Way way, String parameters, SecretKey input, DataKey data, SecureRandom random) {
        var plain = data.key().getEncoded();
        try (var wrapping = way.wrapping().of(input, data.vaultId())) {
            var associated = associatedData(data.vaultId(), way, data.keyId(), parameters);
            var wrapped = Sealed.seal(wrapping, plain, associated, random);
            return new KeySlot(way, data.keyId(), parameters, check(way, input, data.vaultId()), wrapped);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** The data key. When it does not come out, the check value says why. */
    public Unwrapped unwrap(SecretKey input, String vaultId) {
        try (var wrapping = way.wrapping().of(input, vaultId)) {
            var opened = wrapped.open(wrapping, associatedData(vaultId, way, keyId, parameters));
            if (opened.isEmpty()) {
                return check.equals(check(way, input, vaultId)) ? new Unwrapped.Changed() : new Unwrapped.WrongInput();
            }
            try (var dataKey = opened.get()) {
                return new Unwrapped.Opened(new DataKey(vaultId, keyId, WipedKey.copyOf(dataKey)));
            }
        }
    }

    /** What came of trying to open a slot. */
    public sealed interface Unwrapped {
        record Opened(DataKey key) implements Unwrapped {}

        /** Another key, passphrase or sheet than the slot was made with. */
        record WrongInput() implements Unwrapped {}

        /** The right key, and the slot is not what was stored. */
        record Changed() implements Unwrapped {}
    }

    private static String check(Way way, SecretKey input, String vaultId) {
        try (var check = way.check().of(input, vaultId)) {
            return HexFormat.of().formatHex(check.getEncoded());
        }
    }

    private static byte[] associatedData(String vaultId, Way way, String keyId, String parameters) {
        return new Frame("slot")
                .text(vaultId)
                .text(way.sealedName())
                .text(keyId)
                .text(parameters)
                .bytes();
    }
}
