package org.certwright.x509;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.certwright.model.DomainName;

/** Writes X.509 certificates (RFC 5280 §4.1) for sample data: well-formed, signed by a key that nobody trusts. */
public final class MadeUpCertificate {
    private static final DateTimeFormatter UTC_TIME =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int UTC_TIME_TAG = 0x17;
    private static final byte[] TRUE = {(byte) 0xff};

    /** A KeyUsage is a named bit list, so its unused bits are told (X.690 §11.2.2). */
    private static final byte[] SIGN_CERTIFICATES = {2, 4};

    private static final byte[] SIGN_HANDSHAKES = {7, (byte) 0x80};

    private final String issuer;
    private final KeyPair signer;
    private final SecureRandom random;

    /** A made-up authority called {@code issuer}, whose key is {@code signer}. */
    public MadeUpCertificate(String issuer, KeyPair signer, SecureRandom random) {
        this.issuer = issuer;
        this.signer = signer;
        this.random = random;
    }

    /** The authority's own certificate in PEM, self-signed. */
    public String authority(Instant from, Instant until) {
        return certificate(
                name(issuer),
                signer.getPublic(),
                new Instant[] {from, until},
                List.of(
                        extension(Oid.BASIC_CONSTRAINTS, true, DerWriter.sequence(DerWriter.value(Tag.BOOLEAN, TRUE))),
                        extension(Oid.KEY_USAGE, true, DerWriter.value(Tag.BIT_STRING, SIGN_CERTIFICATES))));
    }

    /** A server's certificate in PEM; its subject is empty, as today's CAs have it. */
    public String server(List<DomainName> names, PublicKey key, Instant from, Instant until) {
        var dnsNames = names.stream()
                .map(name -> DerWriter.value(Tag.context(2), name.ascii().getBytes(StandardCharsets.US_ASCII)))
                .toArray(byte[][]::new);
        return certificate(
                DerWriter.sequence(),
                key,
                new Instant[] {from, until},
                List.of(
                        extension(Oid.KEY_USAGE, true, DerWriter.value(Tag.BIT_STRING, SIGN_HANDSHAKES)),
                        extension(Oid.EXTENDED_KEY_USAGE, false, DerWriter.sequence(DerWriter.oid(Oid.SERVER_AUTH))),
                        // RFC 5280 §4.2.1.6: critical, because the subject is empty.
                        extension(Oid.SUBJECT_ALTERNATIVE_NAME, true, DerWriter.sequence(dnsNames))));
    }

    private String certificate(byte[] subject, PublicKey key, Instant[] validity, List<byte[]> extensions) {
        var algorithm = SignatureAlgorithm.ours(signer.getPublic());
        var body = DerWriter.sequence(
                DerWriter.value(Tag.constructed(0), DerWriter.integer(2)),
                DerWriter.integer(random.nextLong(1L << 48, Long.MAX_VALUE)),
                algorithm.der(),
                name(issuer),
                DerWriter.sequence(time(validity[0]), time(validity[1])),
                subject,
                key.getEncoded(),
                DerWriter.value(Tag.constructed(3), DerWriter.sequence(extensions.toArray(byte[][]::new))));
        var der = DerWriter.sequence(body, algorithm.der(), DerWriter.bits(sign(body, algorithm)));
        return Pem.encode("CERTIFICATE", der);
    }

    private byte[] sign(byte[] body, SignatureAlgorithm algorithm) {
        try {
            var signature = algorithm.signature();
            signature.initSign(signer.getPrivate(), random);
            signature.update(body);
            return signature.sign();
        } catch (GeneralSecurityException ourOwnKeyCannotSign) {
            throw new IllegalStateException(ourOwnKeyCannotSign);
        }
    }

    private static byte[] extension(String oid, boolean critical, byte[] value) {
        return critical
                ? DerWriter.sequence(DerWriter.oid(oid), DerWriter.value(Tag.BOOLEAN, TRUE), DerWriter.octets(value))
                : DerWriter.sequence(DerWriter.oid(oid), DerWriter.octets(value));
    }

    private static byte[] name(String commonName) {
        var text = DerWriter.value(Tag.UTF8_STRING, commonName.getBytes(StandardCharsets.UTF_8));
        return DerWriter.sequence(DerWriter.value(Tag.SET, DerWriter.sequence(DerWriter.oid(Oid.COMMON_NAME), text)));
    }

    private static byte[] time(Instant moment) {
        return DerWriter.value(UTC_TIME_TAG, UTC_TIME.format(moment).getBytes(StandardCharsets.US_ASCII));
    }
}
