package org.certwright.x509;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;

/** Which public keys are good enough, and what they are called. An unknown kind is not good enough. */
final class KeyStrength {
    /** Verification time grows with the square of the size; no CA takes more. */
    private static final int LARGEST_RSA = 8192;

    private static final int SMALLEST_RSA = 2048;
    private static final BigInteger SMALLEST_EXPONENT = BigInteger.valueOf(65_537);

    /** By identifier, not by size: the JDK also reads secp256k1 and curves of 112 bits. */
    private static final Map<String, String> CURVES = Map.of(
            "1.2.840.10045.3.1.7", "EC P-256",
            "1.3.132.0.34", "EC P-384",
            "1.3.132.0.35", "EC P-521");

    private KeyStrength() {}

    static boolean isWeak(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa ->
                rsa.getModulus().bitLength() < SMALLEST_RSA
                        || rsa.getModulus().bitLength() > LARGEST_RSA
                        || !rsa.getModulus().testBit(0);
            case ECPublicKey ec -> !CURVES.containsKey(curve(ec));
            case EdECPublicKey _ -> false;
            default -> true;
        };
    }

    /** RSA's exponents 1 and 3 have a history (Bleichenbacher 2006); CA/B BR §6.1.6 wants 2^16+1 or more. */
    static boolean hasSmallExponent(PublicKey key) {
        return key instanceof RSAPublicKey rsa
                && (rsa.getPublicExponent().compareTo(SMALLEST_EXPONENT) < 0
                        || !rsa.getPublicExponent().testBit(0)
                        || rsa.getPublicExponent().bitLength() > 256);
    }

    static String describe(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> "RSA " + rsa.getModulus().bitLength();
            case ECPublicKey ec -> CURVES.getOrDefault(curve(ec), "EC, curve " + curve(ec));
            case EdECPublicKey edwards -> edwards.getParams().getName();
            default -> key.getAlgorithm();
        };
    }

    private static String curve(ECPublicKey key) {
        try {
            var algorithm = new DerReader(key.getEncoded()).enter(Tag.SEQUENCE).enter(Tag.SEQUENCE);
            algorithm.oid();
            return algorithm.oid();
        } catch (Malformed notNamed) { // RFC 5480 §2.1.1: curves are named in certificates, never spelled out.
            return "without a name";
        }
    }
}
