package org.certwright.x509;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import javax.crypto.KeyAgreement;

/**
 * Computes the public half of an EC key. The JDK multiplies points in constant time but offers it only as ECDH, which
 * tells x alone; y follows from the x of two neighbours (Brier and Joye, PKC 2002, §4: recovery of the y-coordinate).
 */
final class EcPublicKey {
    private final ECParameterSpec curve;
    private final BigInteger p;
    private final KeyFactory factory;

    private EcPublicKey(ECParameterSpec curve, BigInteger p) throws GeneralSecurityException {
        this.curve = curve;
        this.p = p;
        this.factory = KeyFactory.getInstance("EC");
    }

    static PublicKey of(ECPrivateKey key) throws GeneralSecurityException {
        var curve = key.getParams();
        if (!(curve.getCurve().getField() instanceof ECFieldFp field)) {
            throw new InvalidKeyException("not a curve over a prime field");
        }
        return new EcPublicKey(curve, field.getP()).multiplyGenerator(key);
    }

    private PublicKey multiplyGenerator(ECPrivateKey key) throws GeneralSecurityException {
        // For d = n - 1 there is no next multiple; the JDK refuses that scalar, and nobody has such a key by chance.
        var next = factory.generatePrivate(new ECPrivateKeySpec(key.getS().add(BigInteger.ONE), curve));
        var x = xOfGeneratorTimes(key);
        var y = y(x, xOfGeneratorTimes(next));
        return factory.generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve));
    }

    private BigInteger xOfGeneratorTimes(PrivateKey scalar) throws GeneralSecurityException {
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(scalar);
        agreement.doPhase(factory.generatePublic(new ECPublicKeySpec(curve.getGenerator(), curve)), true);
        return new BigInteger(1, agreement.generateSecret());
    }

    /** y of Q, from x of Q and of Q + G: the addition law squared, where y² is known from the curve's equation. */
    private BigInteger y(BigInteger x, BigInteger xNext) {
        var g = curve.getGenerator();
        var run = x.subtract(g.getAffineX());
        var riseSquared = xNext.add(x).add(g.getAffineX()).multiply(run).multiply(run);
        var twice = rightSide(x).add(rightSide(g.getAffineX())).subtract(riseSquared);
        var divisor = g.getAffineY().shiftLeft(1);
        return twice.multiply(divisor.modInverse(p)).mod(p);
    }

    /** x³ + ax + b */
    private BigInteger rightSide(BigInteger x) {
        var a = curve.getCurve().getA();
        return x.multiply(x).add(a).multiply(x).add(curve.getCurve().getB()).mod(p);
    }
}
