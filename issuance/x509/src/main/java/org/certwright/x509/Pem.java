package org.certwright.x509;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.certwright.model.secret.Secret;

/** Writes textual encodings as RFC 7468 §2 wants generators to: 64 columns, one line feed. */
public final class Pem {
    private Pem() {}

    /** {@code der} between the boundaries for {@code label}, for example {@code CERTIFICATE}. */
    public static String encode(String label, byte[] der) {
        return new String(encoded(label, der), StandardCharsets.US_ASCII);
    }

    /** A PKCS#8 key as {@code BEGIN PRIVATE KEY}; the text exists nowhere but in the secret. */
    public static Secret privateKeyPem(Secret pkcs8Der) {
        return Secret.owning(pkcs8Der.use(der -> encoded("PRIVATE KEY", der)));
    }

    private static byte[] encoded(String label, byte[] der) {
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encode(der);
        var head = ("-----BEGIN " + label + "-----\n").getBytes(StandardCharsets.US_ASCII);
        var foot = ("\n-----END " + label + "-----\n").getBytes(StandardCharsets.US_ASCII);
        var pem = Arrays.copyOf(head, head.length + body.length + foot.length);
        System.arraycopy(body, 0, pem, head.length, body.length);
        System.arraycopy(foot, 0, pem, head.length + body.length, foot.length);
        Arrays.fill(body, (byte) 0);
        return pem;
    }
}
