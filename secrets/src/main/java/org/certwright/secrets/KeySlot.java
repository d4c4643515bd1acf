package org.certwright.secrets;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;

/**
 * One way into a vault: the data key, wrapped under a key that comes from {@code tier}.
 *
 * @param keyId the data key inside
 * @param parameters how the wrapping key is derived; empty for a keychain, whose key is random already
 * @param check recognises the right input key without trying it on a ciphertext, in hex
 */
record KeySlot(ProtectionTier tier, String keyId, String parameters, String check, Sealed wrapped) {

    static KeySlot wrap(ProtectionTier tier, String parameters, SecretKey input, VaultKeys keys, SecureRandom random) {
        var plain = keys.dataKey().getEncoded();
        try (var wrapping = Derivation.WRAPPING.of(input, keys.vaultId())) {
            var associated = associatedData(keys.vaultId(), tier, keys.keyId(), parameters);
            var wrapped = Sealed.seal(wrapping, plain, associated, random);
            return new KeySlot(tier, keys.keyId(), parameters, check(input, keys.vaultId()), wrapped);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /**
     * The data key. When it does not come out, the check value says why: {@code wrong} if the input key is another one,
     * tampering if the key is right and the slot is not what was stored.
     */
    VaultKeys unwrap(SecretKey input, String vaultId, Problem wrong) {
        try (var wrapping = Derivation.WRAPPING.of(input, vaultId)) {
            var opened = wrapped.open(wrapping, associatedData(vaultId, tier, keyId, parameters));
            if (opened.isEmpty()) {
                throw Stopped.by(check.equals(check(input, vaultId)) ? Problem.of(VaultProblem.TAMPERED) : wrong);
            }
            try (var dataKey = opened.get()) {
                return new VaultKeys(vaultId, keyId, WipedKey.copyOf(dataKey));
            }
        }
    }

    private static String check(SecretKey input, String vaultId) {
        try (var check = Derivation.CHECK.of(input, vaultId)) {
            return HexFormat.of().formatHex(check.getEncoded());
        }
    }

    private static byte[] associatedData(String vaultId, ProtectionTier tier, String keyId, String parameters) {
        return new Frame("slot")
                .text(vaultId)
                .text(tier.name())
                .text(keyId)
                .text(parameters)
                .bytes();
    }
}
