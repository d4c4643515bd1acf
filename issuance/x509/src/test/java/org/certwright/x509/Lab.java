package org.certwright.x509;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.certwright.model.DomainName;

/** A public key infrastructure made by openssl, certificate by certificate, with whatever extensions a test wants. */
final class Lab {
    static final String CA = "basicConstraints=critical,CA:TRUE";
    static final String SIGNS = "keyUsage=critical,keyCertSign,cRLSign";
    static final String LEAF = "basicConstraints=critical,CA:FALSE";
    static final String SERVER = "extendedKeyUsage=serverAuth";

    final Openssl openssl;
    private final Set<String> keys = new HashSet<>();

    Lab(Path folder) {
        openssl = new Openssl(folder);
    }

    /** A sound root, intermediate and server certificate for {@code www.lab.internal}. */
    Lab withUsualThree() {
        selfSigned("root", "/CN=Lab Root", CA + ",pathlen:1", SIGNS);
        issue("int", "root", "/CN=Lab Issuing", CA + ",pathlen:0", SIGNS);
        server("srv", "int", "DNS:www.lab.internal");
        return this;
    }

    Lab server(String id, String issuer, String names) {
        return issue(id, issuer, "/", LEAF, "keyUsage=critical,digitalSignature", SERVER, san("critical," + names));
    }

    static String san(String names) {
        return "subjectAltName=" + names;
    }

    /** Makes an EC key on P-256 called {@code id} unless there is one. */
    Lab key(String id) {
        return key(id, "EC", "ec_paramgen_curve:P-256");
    }

    Lab key(String id, String algorithm, String option) {
        if (keys.add(id)) {
            openssl.run("genpkey", "-algorithm", algorithm, "-pkeyopt", option, "-out", id + ".key");
            openssl.run("pkey", "-in", id + ".key", "-pubout", "-out", id + ".pub");
        }
        return this;
    }

    /** Lets {@code id} have the key of {@code other}. */
    Lab sameKey(String other, String id) {
        key(other);
        keys.add(id);
        openssl.write(id + ".key", openssl.read(other + ".key"));
        openssl.write(id + ".pub", openssl.read(other + ".pub"));
        return this;
    }

    Lab selfSigned(String id, String subject, String... extensions) {
        return sign(id, subject, List.of("-key", id + ".key"), extensions);
    }

    Lab issue(String id, String issuer, String subject, String... extensions) {
        return sign(id, subject, List.of("-CA", issuer + ".pem", "-CAkey", issuer + ".key"), extensions);
    }

    /** As {@link #issue}, with more options for {@code openssl x509}. */
    Lab sign(String id, String subject, List<String> how, String... extensions) {
        key(id);
        var identifiers = Stream.of("subjectKeyIdentifier=hash", "authorityKeyIdentifier=keyid");
        openssl.write(
                id + ".ext",
                String.join(
                                "\n",
                                Stream.concat(identifiers, Stream.of(extensions))
                                        .toList())
                        + "\n");
        var serial = "0x5a%08x".formatted(id.hashCode());
        var usual = Stream.of(
                "x509", "-new", "-force_pubkey", id + ".pub", "-subj", subject, "-set_serial", serial, "-days", "90");
        var files = Stream.of("-extfile", id + ".ext", "-out", id + ".pem");
        openssl.run(Stream.of(usual, how.stream(), files).flatMap(part -> part).toArray(String[]::new));
        return this;
    }

    /** The certificates one after the other, as PEM. */
    byte[] pem(String... ids) {
        var all = new ByteArrayOutputStream();
        for (var id : ids) {
            all.writeBytes(openssl.read(id + ".pem"));
        }
        return all.toByteArray();
    }

    X509Certificate certificate(String id) {
        return Chain.read(pem(id)).orStop().leaf();
    }

    List<X509Certificate> certificates(String... ids) {
        return Stream.of(ids).map(this::certificate).toList();
    }

    static List<DomainName> names(String... names) {
        return Stream.of(names).map(DomainName::new).toList();
    }
}
