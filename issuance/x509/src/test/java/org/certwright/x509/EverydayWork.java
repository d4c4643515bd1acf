package org.certwright.x509;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.certwright.model.DomainName;
import org.certwright.model.KeySpec;

/** All that an issuance does, for a JVM of its own; the arguments are PEM files: the endpoint's chain and its root. */
final class EverydayWork {
    private EverydayWork() {}

    public static void main(String... files) throws IOException {
        var random = new SecureRandom();
        var pair = Keys.read(Keys.pkcs8(Keys.generate(KeySpec.EC_P256, random).getPrivate()))
                .orStop();
        var made = Csr.create(pair, List.of(new DomainName("a.example.com")), random);
        Csr.read(made.pem().getBytes(US_ASCII)).orStop();

        var pem = Files.readAllBytes(Path.of(files[0]));
        var facts = Chain.read(pem).orStop().facts();
        var roots = Chain.read(Files.readAllBytes(Path.of(files[1]))).orStop().certificates();
        var expected = new Expectation(facts.publicKey(), facts.names(), facts.notBefore(), roots);
        IssuedCertificateCheck.check(pem, expected).orStop();
        System.out.println("done");
    }
}
