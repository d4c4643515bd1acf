package org.certwright.secrets.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** Makes one key per purpose out of another key (HKDF-SHA-256, RFC 5869) and MACs with it. */
public enum Derivation {
    WRAPPING("kek/std/"),
    CHECK("check/std/"),
    HIGH_WRAPPING("kek/high/"),
    HIGH_CHECK("check/high/"),
    RECOVERY_WRAPPING("kek/recovery/"),
    RECOVERY_CHECK("check/recovery/"),
    MANIFEST("manifest/");

    private static final String VERSION = "certwright/v1/";

    private final String label;

    Derivation(String label) {
        this.label = label;
    }

    /** The key for this purpose in this vault, and in no other. */
    public WipedKey of(SecretKey input, String vaultId) {
        var info = (VERSION + label + vaultId).getBytes(StandardCharsets.UTF_8);
        var spec = HKDFParameterSpec.ofExtract().addIKM(input).thenExpand(info, WipedKey.LENGTH);
        try {
            return WipedKey.owning(KDF.getInstance("HKDF-SHA256").deriveData(spec));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK 25 has HKDF-SHA256", e);
        }
    }

    /** HMAC-SHA-256 over {@code message}. */
    public static byte[] mac(SecretKey key, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
