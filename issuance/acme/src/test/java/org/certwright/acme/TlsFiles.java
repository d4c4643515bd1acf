package org.certwright.acme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Server certificates for tests, made by OpenSSL: cert.pem and key.pem, and both in tls.p12. */
final class TlsFiles {
    static final String PASSWORD = "changeit";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private TlsFiles() {}

    static X509Certificate selfSigned(Path folder, String host, int days) throws Exception {
        run(
                folder,
                "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout key.pem -out cert.pem"
                        + " -subj /CN=" + host + " -addext subjectAltName=DNS:" + host + ",IP:127.0.0.1 -days " + days);
        keystore(folder);
        return PebbleServer.read(folder.resolve("cert.pem"));
    }

    /** A root of its own, in ca.pem. */
    static X509Certificate authority(Path folder) throws Exception {
        run(
                folder,
                "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ca.key -out ca.pem"
                        + " -subj /CN=Test-Root -days 36500");
        return PebbleServer.read(folder.resolve("ca.pem"));
    }

    /** The key store of a server at {@code address} with a certificate by {@link #authority}. */
    static Path issued(Path folder, String address, Instant from, Instant to) throws Exception {
        Files.writeString(folder.resolve("index.txt"), "");
        Files.writeString(folder.resolve("serial"), "01");
        Files.writeString(folder.resolve("ca.cnf"), """
                [ca]
                default_ca = c
                [c]
                database = index.txt
                serial = serial
                new_certs_dir = .
                default_md = sha256
                policy = p
                x509_extensions = e
                [p]
                commonName = supplied
                [e]
                subjectAltName = IP:%s
                """.formatted(address));
        run(
                folder,
                "openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout key.pem -out server.csr -subj"
                        + " /CN=server");
        run(
                folder,
                "openssl ca -batch -notext -config ca.cnf -cert ca.pem -keyfile ca.key -in server.csr -out cert.pem"
                        + " -startdate " + TIME.format(from) + " -enddate " + TIME.format(to));
        return keystore(folder);
    }

    private static Path keystore(Path folder) throws Exception {
        run(folder, "openssl pkcs12 -export -in cert.pem -inkey key.pem -out tls.p12 -passout pass:" + PASSWORD);
        return folder.resolve("tls.p12");
    }

    private static void run(Path folder, String command) throws Exception {
        var process = new ProcessBuilder(List.of(command.split(" ")))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(command + "\n" + output);
        }
    }
}
