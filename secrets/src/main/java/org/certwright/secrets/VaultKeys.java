package org.certwright.secrets;

import java.security.SecureRandom;
import java.util.HexFormat;

/** The keys of an open vault; wiped when it closes. */
final class VaultKeys implements AutoCloseable {
    private static final int ID_BYTES = 16;

    /** Characters in an id. */
    static final int ID_LENGTH = 2 * ID_BYTES;

    private final String vaultId;
    private final String keyId;
    private final WipedKey dataKey;
    private final WipedKey manifestKey;

    VaultKeys(String vaultId, String keyId, WipedKey dataKey) {
        this.vaultId = vaultId;
        this.keyId = keyId;
        this.dataKey = dataKey;
        this.manifestKey = Derivation.MANIFEST.of(dataKey, vaultId);
    }

    static VaultKeys fresh(String vaultId, SecureRandom random) {
        return new VaultKeys(vaultId, randomId(random), randomKey(random));
    }

    static WipedKey randomKey(SecureRandom random) {
        var bytes = new byte[WipedKey.LENGTH];
        random.nextBytes(bytes);
        return WipedKey.owning(bytes);
    }

    /** 128 random bits in hex, for a vault, a key or a record. */
    static String randomId(SecureRandom random) {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static boolean isId(String text) {
        if (text.length() != ID_LENGTH) {
            return false;
        }
        for (int i = 0; i < ID_LENGTH; i++) {
            if (!HexFormat.isHexDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    String vaultId() {
        return vaultId;
    }

    String keyId() {
        return keyId;
    }

    WipedKey dataKey() {
        return dataKey;
    }

    WipedKey manifestKey() {
        return manifestKey;
    }

    @Override
    public void close() {
        dataKey.close();
        manifestKey.close();
    }
}
