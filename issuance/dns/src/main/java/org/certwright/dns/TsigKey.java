package org.certwright.dns;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.certwright.model.DnsName;
import org.certwright.model.secret.Secret;
import org.xbill.DNS.Message;
import org.xbill.DNS.TSIG;
import org.xbill.DNS.TSIGRecord;

/** A shared key that signs requests and checks the answers to them (RFC 8945). */
final class TsigKey implements AutoCloseable {
    private final DnsName name;
    private final TsigAlgorithm algorithm;
    private final WipedKey bytes;
    private final TSIG tsig;

    private TsigKey(DnsName name, TsigAlgorithm algorithm, WipedKey bytes, InstantSource clock) {
        this.name = name;
        this.algorithm = algorithm;
        this.bytes = bytes;
        this.tsig = new TSIG(algorithm.wireName(), Wire.name(name), bytes, clock.withZone(ZoneOffset.UTC));
    }

    /** Empty when the secret is not base64, or nothing. */
    static Optional<TsigKey> of(DnsName name, TsigAlgorithm algorithm, Secret base64, InstantSource clock) {
        return base64.use(TsigKey::decoded).map(bytes -> new TsigKey(name, algorithm, new WipedKey(bytes), clock));
    }

    private static Optional<byte[]> decoded(byte[] base64) {
        int end = base64.length;
        while (end > 0 && base64[end - 1] <= ' ') {
            end--; // A pasted value ends in a line break.
        }
        var trimmed = Arrays.copyOf(base64, end);
        try {
            return Optional.of(Base64.getDecoder().decode(trimmed)).filter(bytes -> bytes.length > 0);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        } finally {
            Arrays.fill(trimmed, (byte) 0);
        }
    }

    DnsName name() {
        return name;
    }

    TsigAlgorithm algorithm() {
        return algorithm;
    }

    /** Adds a signature; returns it, since the answer is signed over it. */
    TSIGRecord sign(Message message) {
        tsig.apply(message, null);
        return message.getTSIG();
    }

    boolean verifies(Message answer, byte[] wire, TSIGRecord request) {
        return tsig.verify(answer, wire, request) == org.xbill.DNS.Rcode.NOERROR;
    }

    @Override
    public void close() {
        bytes.destroy();
    }

    /** The key as the JDK's Mac wants it, but one that can be wiped; SecretKeySpec cannot. */
    private static final class WipedKey implements SecretKey {
        private static final long serialVersionUID = 1L;

        private final transient byte[] bytes;
        private transient volatile boolean destroyed;

        WipedKey(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public String getAlgorithm() {
            return "Hmac";
        }

        @Override
        public String getFormat() {
            return "RAW";
        }

        @Override
        public byte[] getEncoded() {
            if (destroyed) {
                throw new IllegalStateException("this key is closed");
            }
            return bytes.clone(); // The JDK's Mac wipes its copy.
        }

        @Override
        public void destroy() {
            Arrays.fill(bytes, (byte) 0);
            destroyed = true;
        }

        @Override
        public boolean isDestroyed() {
            return destroyed;
        }
    }
}
