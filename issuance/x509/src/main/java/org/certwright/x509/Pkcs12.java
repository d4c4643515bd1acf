package org.certwright.x509;

import java.io.IOException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcePKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;
import org.certwright.model.secret.Secret;

/** Writes PKCS#12 files (RFC 7292) with one key and its chain; the only user of BouncyCastle, which stays unregistered. */
public final class Pkcs12 {
    /** Which programs are to open the file. */
    public enum Profile {
        /**
         * PBES2 with AES-256-CBC and a SHA-256 MAC: Windows Server 2019, OpenSSL 1.1, Java 8u301 and later. 300,000
         * rounds each for key, certificates and MAC: the most that .NET 9 opens by default ({@code Pkcs12LoaderLimits}:
         * 300,000 each, a million in all); a cheaper MAC would be where an attacker tries passwords.
         */
        MODERN(300_000),

        /**
         * Triple DES and a SHA-1 MAC: Windows before 2019, Apple's keychains, appliances. Never RC2, which OpenSSL 3
         * refuses. 50,000 rounds, since some of those appliances are slow. Java opens it with an ASCII password only.
         */
        COMPATIBLE(50_000);

        private final int rounds;

        Profile(int rounds) {
            this.rounds = rounds;
        }
    }

    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private Pkcs12() {}

    /**
     * The file's bytes.
     *
     * @param alias the friendly name of the key and its certificate
     * @param password not wiped here
     */
    public static Secret write(
            Profile profile, PrivateKey key, Chain chain, String alias, char[] password, SecureRandom random) {
        try {
            var pfx = new PKCS12PfxPduBuilder();
            pfx.addEncryptedData(encryptor(profile, password, random), certificates(chain, alias));
            pfx.addData(key(key, chain, alias, encryptor(profile, password, random)));
            var mac = new JcePKCS12MacCalculatorBuilder(digest(profile))
                    .setProvider(BOUNCY_CASTLE)
                    .setIterationCount(profile.rounds);
            return Secret.owning(pfx.build(mac, password).getEncoded(ASN1Encoding.DER));
        } catch (IOException | PKCSException | OperatorCreationException impossible) {
            throw new IllegalStateException(impossible); // All in memory, with algorithms that are there.
        }
    }

    private static OutputEncryptor encryptor(Profile profile, char[] password, SecureRandom random)
            throws OperatorCreationException {
        var builder = cipher(profile);
        return builder.setProvider(BOUNCY_CASTLE)
                .setRandom(random)
                .setIterationCount(profile.rounds)
                .build(password);
    }

    private static JcePKCSPBEOutputEncryptorBuilder cipher(Profile profile) {
        return switch (profile) {
            case MODERN ->
                new JcePKCSPBEOutputEncryptorBuilder(NISTObjectIdentifiers.id_aes256_CBC)
                        // BouncyCastle's default here is HMAC-SHA-1.
                        .setPRF(new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256, DERNull.INSTANCE));
            case COMPATIBLE ->
                new JcePKCSPBEOutputEncryptorBuilder(PKCSObjectIdentifiers.pbeWithSHAAnd3_KeyTripleDES_CBC);
        };
    }

    private static ASN1ObjectIdentifier digest(Profile profile) {
        return switch (profile) {
            case MODERN -> NISTObjectIdentifiers.id_sha256;
            case COMPATIBLE -> OIWObjectIdentifiers.idSHA1;
        };
    }

    private static PKCS12SafeBag[] certificates(Chain chain, String alias) throws IOException {
        var bags = new PKCS12SafeBag[chain.certificates().size()];
        for (int i = 0; i < bags.length; i++) {
            var holder =
                    new X509CertificateHolder(Chain.der(chain.certificates().get(i)));
            var bag = new PKCS12SafeBagBuilder(holder);
            bags[i] = (i == 0 ? labelled(bag, chain, alias) : bag).build();
        }
        return bags;
    }

    private static PKCS12SafeBag key(PrivateKey key, Chain chain, String alias, OutputEncryptor encryptor) {
        try (var pkcs8 = Keys.pkcs8(key)) {
            return pkcs8.use(
                    der -> labelled(new PKCS12SafeBagBuilder(PrivateKeyInfo.getInstance(der), encryptor), chain, alias)
                            .build());
        }
    }

    /** RFC 7292 §4.2 lets readers pair a key with its certificate by localKeyId; its value only has to be the same. */
    private static PKCS12SafeBagBuilder labelled(PKCS12SafeBagBuilder bag, Chain chain, String alias) {
        var id = HexFormat.of().parseHex(chain.facts().fingerprint().value());
        return bag.addBagAttribute(PKCS12SafeBag.friendlyNameAttribute, new DERBMPString(alias))
                .addBagAttribute(PKCS12SafeBag.localKeyIdAttribute, new DEROctetString(Arrays.copyOf(id, 20)));
    }
}
