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

    /** The curves the JDK knows that are elliptic in the sense of RFC 5480; FIPS 186 calls them P-… */
    private static final Map<Integer, String> CURVES = Map.of(256, "EC P-256", 384, "EC P-384", 521, "EC P-521");

    private KeyStrength() {}

    static boolean isWeak(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa ->
                rsa.getModulus().bitLength() < SMALLEST_RSA
                        || rsa.getModulus().bitLength() > LARGEST_RSA
                        || !rsa.getModulus().testBit(0);
            case ECPublicKey ec -> !CURVES.containsKey(bits(ec));
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
            case ECPublicKey ec -> CURVES.getOrDefault(bits(ec), "EC with " + bits(ec) + " bits");
            case EdECPublicKey edwards -> edwards.getParams().getName();
            default -> key.getAlgorithm();
        };
    }

    private static int bits(ECPublicKey key) {
        return key.getParams().getCurve().getField().getFieldSize();
    }
}
