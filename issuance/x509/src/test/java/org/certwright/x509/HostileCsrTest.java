package org.certwright.x509;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.certwright.x509.Problems.assertFails;
import static org.certwright.x509.X509Problem.CSR_BAD_SIGNATURE;
import static org.certwright.x509.X509Problem.CSR_HOSTILE_EXTENSION;
import static org.certwright.x509.X509Problem.CSR_INVALID_NAME;
import static org.certwright.x509.X509Problem.CSR_IS_CERTIFICATE;
import static org.certwright.x509.X509Problem.CSR_IS_PRIVATE_KEY;
import static org.certwright.x509.X509Problem.CSR_NOT_A_CSR;
import static org.certwright.x509.X509Problem.CSR_NO_NAMES;
import static org.certwright.x509.X509Problem.CSR_OTHER_NAMES;
import static org.certwright.x509.X509Problem.CSR_SEVERAL_BLOCKS;
import static org.certwright.x509.X509Problem.CSR_TOO_LARGE;
import static org.certwright.x509.X509Problem.CSR_TOO_MANY_NAMES;
import static org.certwright.x509.X509Problem.CSR_WEAK_KEY;
import static org.certwright.x509.X509Problem.CSR_WEAK_SIGNATURE;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.certwright.model.DomainName;
import org.certwright.model.KeySpec;
import org.certwright.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
final class HostileCsrTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    Path folder;

    static Stream<Arguments> wishes() {
        return Stream.of(
                wish("a CA", CSR_HOSTILE_EXTENSION, "basicConstraints=CA:TRUE"),
                wish("signing certificates", CSR_HOSTILE_EXTENSION, "keyUsage=digitalSignature,keyCertSign"),
                wish("signing CRLs", CSR_HOSTILE_EXTENSION, "keyUsage=cRLSign"),
                wish("any purpose", CSR_HOSTILE_EXTENSION, "extendedKeyUsage=serverAuth,anyExtendedKeyUsage"),
                wish("OCSP signing", CSR_HOSTILE_EXTENSION, "extendedKeyUsage=OCSPSigning"),
                wish("code signing", CSR_HOSTILE_EXTENSION, "extendedKeyUsage=codeSigning"),
                wish("time stamping", CSR_HOSTILE_EXTENSION, "extendedKeyUsage=timeStamping"),
                wish("name constraints", CSR_HOSTILE_EXTENSION, "nameConstraints=permitted;DNS:example.com"),
                wish("policy constraints", CSR_HOSTILE_EXTENSION, "policyConstraints=requireExplicitPolicy:0"),
                wish("an unknown critical extension", CSR_HOSTILE_EXTENSION, "1.2.3.4.5=critical,ASN1:NULL"),
                wish("an unreadable extension", CSR_NOT_A_CSR, "keyUsage=DER:30:00"),
                wish("an IPv4 address", CSR_OTHER_NAMES, "subjectAltName=DNS:b.example.com,IP:192.0.2.1"),
                wish("an IPv6 address", CSR_OTHER_NAMES, "subjectAltName=IP:2001:db8::1"),
                wish("an e-mail address", CSR_OTHER_NAMES, "subjectAltName=email:a@example.com"),
                wish("a URI", CSR_OTHER_NAMES, "subjectAltName=URI:https://a.example.com/"),
                wish("a principal name", CSR_OTHER_NAMES, "subjectAltName=otherName:1.3.6.1.4.1.311.20.2.3;UTF8:a@b"),
                wish("an address as DNS name", CSR_INVALID_NAME, "subjectAltName=DNS:192.0.2.1"),
                wish("a top-level wildcard", CSR_INVALID_NAME, "subjectAltName=DNS:*.com"),
                wish("a wildcard in the middle", CSR_INVALID_NAME, "subjectAltName=DNS:a.*.example.com"),
                wish("half a wildcard", CSR_INVALID_NAME, "subjectAltName=DNS:f*.example.com"),
                wish("a single label", CSR_INVALID_NAME, "subjectAltName=DNS:localhost"),
                wish("an underscore", CSR_INVALID_NAME, "subjectAltName=DNS:a_b.example.com"),
                wish("a final dot", CSR_INVALID_NAME, "subjectAltName=DNS:a.example.com."),
                wish("a malformed A-label", CSR_INVALID_NAME, "subjectAltName=DNS:xn--a.example.com"));
    }

    private static Arguments wish(String title, X509Problem expected, String extension) {
        return Arguments.of(title, expected, extension);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wishes")
    void aRequestForMoreThanNamesIsRefused(String title, X509Problem expected, String extension) {
        var request = request(new Lab(folder), "-subj", "/CN=a.example.com", "-addext", extension);

        assertFails(Csr.read(request), expected);
    }

    @Test
    void theForbiddenNameAndPowerAreNamed() {
        var lab = new Lab(folder);

        var ip = Problems.of(Csr.read(request(lab, "-subj", "/", "-addext", "subjectAltName=IP:192.0.2.1,email:x@y")));
        assertThat(ip.details()).containsEntry("names", "IP 192.0.2.1, email x@y");
        var ca = Problems.of(Csr.read(request(lab, "-subj", "/", "-addext", "basicConstraints=CA:TRUE")));
        assertThat(ca.code()).isEqualTo(CSR_HOSTILE_EXTENSION);
        assertThat(ca.details()).containsEntry("extension", "CA:TRUE");
    }

    static Stream<Arguments> keys() {
        return Stream.of(
                Arguments.of("RSA 1024", "RSA", List.of("rsa_keygen_bits:1024")),
                Arguments.of("RSA 2048", "RSA", List.of("rsa_keygen_bits:2048", "rsa_keygen_pubexp:3")),
                Arguments.of("EC, curve 1.3.132.0.10", "EC", List.of("ec_paramgen_curve:secp256k1")),
                Arguments.of("EC, curve 1.3.132.0.33", "EC", List.of("ec_paramgen_curve:P-224")),
                Arguments.of("EC, curve 1.2.840.10045.3.1.1", "EC", List.of("ec_paramgen_curve:P-192")),
                Arguments.of("EC", "EC", List.of("ec_paramgen_curve:P-256", "ec_param_enc:explicit")),
                Arguments.of("1.2.840.10040.4.1", "DSA", List.of()));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("keys")
    void aWeakOrUnusualKeyIsRefused(String title, String algorithm, List<String> options) {
        var openssl = new Openssl(folder);
        if (algorithm.equals("DSA")) {
            openssl.run("dsaparam", "-genkey", "-noout", "-out", "k.key", "1024");
        } else {
            openssl.run(Stream.concat(
                            Stream.of("genpkey", "-algorithm", algorithm, "-out", "k.key"),
                            options.stream().flatMap(option -> Stream.of("-pkeyopt", option)))
                    .toArray(String[]::new));
        }
        openssl.run("req", "-new", "-key", "k.key", "-subj", "/CN=a.example.com", "-out", "r.csr");

        var problem = Problems.of(Csr.read(openssl.read("r.csr")));
        assertThat(problem.code()).isEqualTo(CSR_WEAK_KEY);
        assertThat(problem.details().get("key")).startsWith(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-md5", "-sha1", "-sha224"})
    void aWeakDigestIsRefused(String digest) {
        var lab = new Lab(folder).key("k", "RSA", "rsa_keygen_bits:2048");

        assertFails(Csr.read(request(lab, "-subj", "/CN=a.example.com", digest)), CSR_WEAK_SIGNATURE);
    }

    @Test
    void aChangedNameBreaksTheSignature() {
        var der = csr().der();
        int at = new String(der, StandardCharsets.ISO_8859_1).indexOf("example");
        der[at] = 'x';

        assertFails(Csr.read(der), CSR_BAD_SIGNATURE);
    }

    @Test
    void aRequestSignedWithAnotherKeyIsRefused() {
        var mixed = new KeyPair(
                Keys.generate(KeySpec.EC_P256, RANDOM).getPublic(),
                Keys.generate(KeySpec.EC_P256, RANDOM).getPrivate());

        assertFails(
                Csr.read(Csr.create(mixed, Lab.names("a.example.com"), RANDOM).der()), CSR_BAD_SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.example.com\0.evil.example", "a.example.com\n", " a.example.com", ""})
    void oddCharactersInANameAreNotSkipped(String name) {
        var extension = HandMade.extension(Oid.SUBJECT_ALTERNATIVE_NAME, HandMade.dnsNames(name));

        assertFails(Csr.read(HandMade.request(HandMade.asking(extension))), CSR_INVALID_NAME);
    }

    @Test
    void extensionsAskedForTwiceAreRefused() {
        var names = HandMade.extension(Oid.SUBJECT_ALTERNATIVE_NAME, HandMade.dnsNames("a.example.com"));

        assertThat(Csr.read(HandMade.request(HandMade.asking(names))).isDone()).isTrue();
        assertFails(Csr.read(HandMade.request(HandMade.asking(names), HandMade.asking(names))), CSR_NOT_A_CSR);
        assertFails(Csr.read(HandMade.request(HandMade.asking(names, names))), CSR_NOT_A_CSR);
    }

    @Test
    void windowsOwnAttributeIsNotOverlooked() {
        var ca = HandMade.extension(Oid.BASIC_CONSTRAINTS, DerWriter.sequence(new byte[] {1, 1, (byte) 0xff}));

        assertFails(
                Csr.read(HandMade.request(HandMade.attribute(Oid.MICROSOFT_EXTENSION_REQUEST, ca))),
                CSR_HOSTILE_EXTENSION);
    }

    @Test
    void aRequestWithoutNamesIsRefused() {
        assertFails(Csr.read(request(new Lab(folder), "-subj", "/O=Nobody")), CSR_NO_NAMES);
    }

    @Test
    void tenThousandNamesAreRefusedAtOnce() {
        var names = IntStream.range(0, 10_000)
                .mapToObj(i -> new DomainName("h" + i + ".example.com"))
                .toList();
        var request = Csr.create(Keys.generate(KeySpec.EC_P256, RANDOM), names, RANDOM)
                .der();

        var problem = Problems.of(within(Duration.ofSeconds(1), request));
        assertThat(problem.code()).isEqualTo(CSR_TOO_MANY_NAMES);
        assertThat(problem.details()).containsEntry("count", "10000");
    }

    @Test
    void whatPeopleMistakeForARequestIsRecognised() {
        var lab = new Lab(folder).selfSigned("c", "/CN=a.example.com", Lab.LEAF);
        var openssl = lab.openssl;
        openssl.run("x509", "-in", "c.pem", "-outform", "DER", "-out", "c.der");
        openssl.run("pkcs8", "-topk8", "-nocrypt", "-in", "c.key", "-outform", "DER", "-out", "pkcs8.der");
        openssl.run("ec", "-in", "c.key", "-outform", "DER", "-out", "sec1.der");
        openssl.run("ec", "-in", "c.key", "-out", "sec1.pem");
        openssl.run("pkcs8", "-topk8", "-in", "c.key", "-passout", "pass:x", "-out", "encrypted.pem");
        openssl.run("genrsa", "-traditional", "-out", "pkcs1.pem", "2048");
        openssl.run("rsa", "-traditional", "-in", "pkcs1.pem", "-outform", "DER", "-out", "pkcs1.der");
        openssl.run("pkcs12", "-export", "-in", "c.pem", "-inkey", "c.key", "-passout", "pass:x", "-out", "x.p12");

        for (var key :
                List.of("c.key", "pkcs8.der", "sec1.der", "sec1.pem", "encrypted.pem", "pkcs1.pem", "pkcs1.der")) {
            assertThat(Problems.of(Csr.read(openssl.read(key))).code()).as(key).isEqualTo(CSR_IS_PRIVATE_KEY);
        }
        assertFails(Csr.read(openssl.read("c.pem")), CSR_IS_CERTIFICATE);
        assertFails(Csr.read(openssl.read("c.der")), CSR_IS_CERTIFICATE);
        assertFails(Csr.read(openssl.read("x.p12")), CSR_NOT_A_CSR);
    }

    @Test
    void severalBlocksAreNotGuessedAbout() {
        var pem = csr().pem();
        var lab = new Lab(folder).selfSigned("c", "/CN=a.example.com", Lab.LEAF);
        var certificate = new String(lab.pem("c"), US_ASCII);
        var key = new String(lab.openssl.read("c.key"), US_ASCII);

        assertFails(Csr.read((pem + pem).getBytes(US_ASCII)), CSR_SEVERAL_BLOCKS);
        assertFails(Csr.read((pem + certificate).getBytes(US_ASCII)), CSR_SEVERAL_BLOCKS);
        assertFails(Csr.read((pem + key).getBytes(US_ASCII)), CSR_IS_PRIVATE_KEY);
        assertFails(
                Csr.read(pem.replace("END CERTIFICATE REQUEST", "END CERTIFICATE")
                        .getBytes(US_ASCII)),
                CSR_NOT_A_CSR);
        assertFails(Csr.read(pem.substring(0, 200).getBytes(US_ASCII)), CSR_NOT_A_CSR);
    }

    @Test
    void moreThanAMegabyteIsNotLookedAt() {
        assertFails(Csr.read(new byte[(1 << 20) + 1]), CSR_TOO_LARGE);
    }

    static Stream<Arguments> bombs() {
        var random = new SecureRandom();
        var noise = new byte[1 << 20];
        random.nextBytes(noise);
        return Stream.of(
                Arguments.of("nothing", new byte[0]),
                Arguments.of("noise", noise),
                Arguments.of("zeros", new byte[1 << 20]),
                Arguments.of("definite nesting", nested(100_000)),
                Arguments.of("indefinite nesting", indefinite(500_000)),
                Arguments.of("a PEM of noise", pem(noise)),
                Arguments.of("a PEM of nesting", pem(nested(100_000))),
                Arguments.of("a million lines", "\n".repeat(1 << 20).getBytes(US_ASCII)),
                Arguments.of(
                        "beginnings only", "-----BEGIN X-----\n".repeat(50_000).getBytes(US_ASCII)),
                Arguments.of(
                        "empty blocks",
                        "-----BEGIN X-----\n-----END X-----\n".repeat(30_000).getBytes(US_ASCII)),
                Arguments.of("nested names", HandMade.requestWithSubject(nestedSubject(20_000))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void noInputTakesASecond(String title, byte[] input) {
        assertThat(Problems.of(within(Duration.ofSeconds(1), input)).code().id())
                .startsWith("x509.csr-");
    }

    /** The best of three, because other programs run on this machine too. */
    private static Outcome<Csr> within(Duration limit, byte[] input) {
        var fastest = Duration.ofDays(1);
        for (int i = 0; i < 3 && fastest.compareTo(limit) >= 0; i++) {
            fastest = timed(input);
        }
        assertThat(fastest).isLessThan(limit);
        return Csr.read(input);
    }

    private static Duration timed(byte[] input) {
        var started = System.nanoTime();
        Csr.read(input);
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** SEQUENCE in SEQUENCE …, each length right: every value is 2 to 5 octets longer than the one inside. */
    private static byte[] nested(int depth) {
        var backwards = new byte[1 << 20];
        int at = backwards.length;
        for (int i = 0; i < depth; i++) {
            int length = backwards.length - at;
            var header = length < 0x80
                    ? new byte[] {0x30, (byte) length}
                    : length < 0x100
                            ? new byte[] {0x30, (byte) 0x81, (byte) length}
                            : length < 0x10000
                                    ? new byte[] {0x30, (byte) 0x82, (byte) (length >> 8), (byte) length}
                                    : new byte[] {
                                        0x30, (byte) 0x83, (byte) (length >> 16), (byte) (length >> 8), (byte) length
                                    };
            at -= header.length;
            System.arraycopy(header, 0, backwards, at, header.length);
        }
        return Arrays.copyOfRange(backwards, at, backwards.length);
    }

    private static byte[] nestedSubject(int depth) {
        return DerWriter.sequence(
                DerWriter.value(Tag.SET, DerWriter.sequence(DerWriter.oid(Oid.COMMON_NAME), nested(depth))));
    }

    private static byte[] indefinite(int depth) {
        var bytes = new byte[2 * depth];
        for (int i = 0; i < depth; i++) {
            bytes[2 * i] = 0x30;
            bytes[2 * i + 1] = (byte) 0x80;
        }
        return bytes;
    }

    private static byte[] pem(byte[] der) {
        var whole = Pem.encode("CERTIFICATE REQUEST", Arrays.copyOf(der, Math.min(der.length, 700_000)));
        return whole.getBytes(US_ASCII);
    }

    private static Csr csr() {
        return Csr.create(Keys.generate(KeySpec.EC_P256, RANDOM), Lab.names("a.example.com"), RANDOM);
    }

    /** A request by openssl with an EC key. */
    static byte[] request(Lab lab, String... options) {
        lab.key("k");
        lab.openssl.write("empty.cnf", "[req]\ndistinguished_name=dn\n[dn]\n");
        lab.openssl.run(Stream.concat(
                        Stream.of("req", "-config", "empty.cnf", "-new", "-key", "k.key", "-out", "r.csr"),
                        Stream.of(options))
                .toArray(String[]::new));
        return lab.openssl.read("r.csr");
    }
}
