package org.certwright.x509;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import org.certwright.model.Outcome;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;

/** Takes a request apart, from the outside in, and stops at the first thing that is wrong with it. */
final class CsrReader {
    private static final int LIMIT = 1 << 20;

    private CsrReader() {}

    static Outcome<Csr> read(byte[] input) {
        if (input.length > LIMIT) {
            return Problem.of(X509Problem.CSR_TOO_LARGE, "limit", "1 MB").asOutcome();
        }
        try {
            return Outcome.done(parse(PemBlock.isIn(input) ? onlyBlock(input) : input));
        } catch (Stopped stopped) {
            return stopped.outcome();
        } catch (Malformed notARequest) {
            return Problem.of(whatElse(input)).asOutcome();
        }
    }

    private static byte[] onlyBlock(byte[] input) throws Malformed {
        var blocks = PemBlock.read(input);
        if (blocks.stream().anyMatch(PemBlock::isPrivateKey)) { // Before all else: it should not be in this file.
            throw Stopped.by(Problem.of(X509Problem.CSR_IS_PRIVATE_KEY));
        }
        if (!blocks.isEmpty() && blocks.stream().allMatch(PemBlock::isCertificate)) {
            throw Stopped.by(Problem.of(X509Problem.CSR_IS_CERTIFICATE));
        }
        if (blocks.size() > 1) {
            throw Stopped.by(Problem.of(X509Problem.CSR_SEVERAL_BLOCKS, "count", String.valueOf(blocks.size())));
        }
        if (blocks.isEmpty() || !blocks.getFirst().isRequest()) {
            throw new Malformed("no request between the boundaries");
        }
        return blocks.getFirst().der();
    }

    private static Csr parse(byte[] der) throws Malformed {
        var outer = new DerReader(der);
        var request = outer.enter(Tag.SEQUENCE);
        outer.end();
        var signed = request.whole(Tag.SEQUENCE);
        var algorithm = request.enter(Tag.SEQUENCE);
        var signature = request.octetsInBits();
        request.end();

        var info = new DerReader(signed).enter(Tag.SEQUENCE);
        if (info.integer().signum() != 0) { // RFC 2986 §4.1: version 0, and there is no other.
            throw new Malformed("not a version 1 request");
        }
        var subject = GeneralName.principal(info.whole(Tag.SEQUENCE));
        var key = key(info.whole(Tag.SEQUENCE));
        verify(key, algorithm, signed, signature);
        var asked = CsrAttributes.read(info);
        var wishes = CsrPolicy.review(asked);
        return new Csr(der, key, subject, CsrNames.of(subject, asked), wishes);
    }

    private static PublicKey key(byte[] spki) throws Malformed {
        var algorithm = new DerReader(spki).enter(Tag.SEQUENCE).enter(Tag.SEQUENCE);
        var oid = algorithm.oid();
        var family = switch (oid) {
            case Oid.RSA_KEY -> "RSA";
            case Oid.EC_KEY -> "EC";
            case Oid.ED25519, Oid.ED448 -> "EdDSA";
            default -> throw weak(oid);
        };
        try {
            var key = KeyFactory.getInstance(family).generatePublic(new X509EncodedKeySpec(spki));
            if (KeyStrength.isWeak(key) || KeyStrength.hasSmallExponent(key)) {
                throw weak(KeyStrength.describe(key));
            }
            return key;
        } catch (InvalidKeySpecException unreadable) {
            // A curve the JDK does not know, or one spelled out instead of named (RFC 5480 §2.1.1).
            boolean otherCurve = family.equals("EC") && algorithm.hasMore();
            throw weak(
                    otherCurve && algorithm.isNext(Tag.OID) ? "EC, curve " + algorithm.oid() : family + ", unreadable");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible); // Every JDK has these key factories.
        }
    }

    private static Stopped weak(String key) {
        return Stopped.by(Problem.of(X509Problem.CSR_WEAK_KEY, "key", key));
    }

    private static void verify(PublicKey key, DerReader algorithm, byte[] signed, byte[] signature) throws Malformed {
        var oid = algorithm.oid();
        var accepted = SignatureAlgorithm.of(oid, algorithm.hasMore() ? algorithm.rest() : null)
                .orElseThrow(() -> Stopped.by(
                        Problem.of(X509Problem.CSR_WEAK_SIGNATURE, "algorithm", SignatureAlgorithm.describe(oid))));
        if (!accepted.verifies(key, signed, signature)) {
            throw Stopped.by(Problem.of(X509Problem.CSR_BAD_SIGNATURE));
        }
    }

    /** What the input is, if it is one of the things people mistake for a request. */
    private static X509Problem whatElse(byte[] input) {
        if (isPrivateKey(input)) {
            return X509Problem.CSR_IS_PRIVATE_KEY;
        }
        try {
            CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(input));
            return X509Problem.CSR_IS_CERTIFICATE;
        } catch (CertificateException neither) {
            return X509Problem.CSR_NOT_A_CSR;
        }
    }

    /** Whether this is DER of PKCS#8, PKCS#1 or SEC 1: a small version, then what each has in second place. */
    private static boolean isPrivateKey(byte[] input) {
        try {
            var key = new DerReader(input).enter(Tag.SEQUENCE);
            int version = key.integer().intValue();
            return switch (key.nextTag()) {
                case Tag.SEQUENCE ->
                    version <= 1 && key.enter(Tag.SEQUENCE).oid() != null && key.isNext(Tag.OCTET_STRING);
                case Tag.INTEGER -> version <= 1 && key.integer().bitLength() >= 512;
                case Tag.OCTET_STRING -> version == 1;
                default -> false;
            };
        } catch (Malformed other) {
            return false;
        }
    }
}
