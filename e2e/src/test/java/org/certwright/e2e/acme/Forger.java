package org.certwright.e2e.acme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.certwright.e2e.lab.Tool;

/** Makes, with OpenSSL, what a CA might send instead of the certificate that was ordered. */
final class Forger {
    private static final String NEW_KEY = "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes";

    private final Path folder;

    Forger(Path folder) {
        this.folder = folder;
        root("root");
        root("stranger");
    }

    private void root(String name) {
        openssl("req -x509 " + NEW_KEY + " -days 365 -keyout %1$s.key -out %1$s.pem -subj /CN=%1$s".formatted(name));
    }

    /** A request for {@code name}; its key is the endpoint's own. */
    Path csr(String name) {
        return csr("endpoint-" + name, name);
    }

    private Path csr(String file, String name) {
        openssl("req " + NEW_KEY + " -keyout " + file + ".key -out " + file + ".csr -subj /CN=" + name
                + " -addext subjectAltName=DNS:" + name);
        return folder.resolve(file + ".csr");
    }

    /** A chain of a leaf for the key of {@code csr} and its root; {@code wish} begins with one of the words below. */
    String chain(Path csr, String name, String wish) {
        var san = "subjectAltName=DNS:" + name;
        var usual = san + "\nextendedKeyUsage=serverAuth\n";
        return switch (wish) {
            case "honest" -> leaf(csr, usual) + read("root.pem");
            case "other key" -> leaf(csr("other-" + name, name), usual) + read("root.pem");
            case "extra name" -> leaf(csr, san + ",DNS:victim.example\n") + read("root.pem");
            case "extra address" -> leaf(csr, san + ",IP:192.0.2.1\n") + read("root.pem");
            case "missing name" -> leaf(csr, "subjectAltName=DNS:www.example.test\n") + read("root.pem");
            case "expired" -> leaf(csr, usual, "faketime", "-f", "-400d") + read("root.pem");
            case "not yet valid" -> leaf(csr, usual, "faketime", "-f", "+30d") + read("root.pem");
            case "CA" -> leaf(csr, usual + "basicConstraints=critical,CA:TRUE\n") + read("root.pem");
            case "may sign" -> leaf(csr, usual + "keyUsage=critical,digitalSignature,keyCertSign\n") + read("root.pem");
            case "for clients only" -> leaf(csr, san + "\nextendedKeyUsage=clientAuth\n") + read("root.pem");
            case "other root" -> leaf(csr, usual) + read("stranger.pem");
            case "root first" -> read("root.pem") + leaf(csr, usual);
            case "broken signature" -> damaged(leaf(csr, usual)) + read("root.pem");
            case "cut off" -> leaf(csr, usual).substring(0, 300);
            case "with a request" -> leaf(csr, usual) + read(csr.getFileName().toString());
            case "garbage" -> "\0\u0001\u0002{\"";
            default -> throw new IllegalArgumentException(wish);
        };
    }

    /** Writes {@code chain} where a rule can name it. */
    Path file(String name, String chain) {
        try {
            return Files.writeString(folder.resolve(name + ".chain"), chain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String leaf(Path csr, String extensions, String... before) {
        try {
            var file = Files.createTempFile(folder, "leaf", ".ext");
            Files.writeString(file, extensions + "authorityKeyIdentifier=keyid\nsubjectKeyIdentifier=hash\n");
            var serial = Long.toString(Math.floorMod(System.nanoTime(), 1L << 62));
            var sign = "openssl x509 -req -in " + csr + " -CA root.pem -CAkey root.key -days 30 -set_serial " + serial
                    + " -extfile " + file;
            return output(before, sign);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last bit of the signature turned. */
    private static String damaged(String pem) {
        var base64 = pem.lines().filter(line -> !line.startsWith("-")).reduce("", String::concat);
        var der = java.util.Base64.getDecoder().decode(base64);
        der[der.length - 1] ^= 1;
        var encoder = java.util.Base64.getMimeEncoder(64, "\n".getBytes(UTF_8));
        return "-----BEGIN CERTIFICATE-----\n" + encoder.encodeToString(der) + "\n-----END CERTIFICATE-----\n";
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void openssl(String command) {
        output(new String[0], "openssl " + command);
    }

    private String output(String[] before, String command) {
        var all = new ArrayList<>(Arrays.asList(before));
        all.addAll(List.of(command.split(" ")));
        return Tool.output(folder, all.toArray(String[]::new));
    }
}
