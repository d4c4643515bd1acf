package org.certwright.acme;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** Server certificates for tests, made by OpenSSL: cert.pem, key.pem and tls.p12 with the password "changeit". */
final class TlsFiles {
    static final String PASSWORD = "changeit";

    private TlsFiles() {}

    static X509Certificate selfSigned(Path folder, String host, int days) throws Exception {
        openssl(folder, List.of("-days", String.valueOf(days)), host);
        return PebbleServer.read(folder.resolve("cert.pem"));
    }

    /** @param validity such as {@code -not_before 20200101000000Z -not_after 20210101000000Z} of {@code openssl ca} */
    private static void openssl(Path folder, List<String> validity, String host) throws Exception {
        var command = new ArrayList<>(
                List.of("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"));
        command.addAll(List.of("-keyout", "key.pem", "-out", "cert.pem", "-subj", "/CN=" + host));
        command.addAll(List.of("-addext", "subjectAltName=DNS:" + host + ",IP:127.0.0.1"));
        command.addAll(validity);
        run(folder, command);
        run(
                folder,
                List.of(
                        "openssl",
                        "pkcs12",
                        "-export",
                        "-in",
                        "cert.pem",
                        "-inkey",
                        "key.pem",
                        "-out",
                        "tls.p12",
                        "-passout",
                        "pass:" + PASSWORD));
    }

    static void run(Path folder, List<String> command) throws Exception {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(command + "\n" + output);
        }
    }
}
