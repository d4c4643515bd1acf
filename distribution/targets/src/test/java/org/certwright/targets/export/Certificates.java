package org.certwright.targets.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.certwright.model.secret.Secret;
import org.certwright.x509.Chain;

/** Pairs of key and certificate made by openssl, and openssl as the reader of what was exported. */
final class Certificates {
    private final Path folder;

    Certificates(Path folder) {
        this.folder = folder;
    }

    /** {@code id.pem} with {@code names} names, and its key in {@code id.der}. */
    Certificates make(String id, int names) {
        var alternatives = new StringBuilder("DNS:www.lab.internal");
        for (int i = 1; i < names; i++) {
            alternatives.append(",DNS:host").append(i).append(".lab.internal");
        }
        openssl(
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-keyout",
                id + ".key",
                "-out",
                id + ".pem",
                "-subj",
                "/CN=" + id,
                "-addext",
                "subjectAltName=" + alternatives,
                "-days",
                "90");
        openssl("pkcs8", "-topk8", "-nocrypt", "-in", id + ".key", "-outform", "DER", "-out", id + ".der");
        return this;
    }

    Chain chain(String id) {
        return Chain.read(bytes(folder.resolve(id + ".pem"))).orStop();
    }

    Secret key(String id) {
        return Secret.owning(bytes(folder.resolve(id + ".der")));
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    String openssl(String... arguments) {
        var command = new String[arguments.length + 1];
        command[0] = "openssl";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        var result = Command.run(folder, command);
        if (result.exit() != 0) {
            throw new AssertionError(String.join(" ", command) + "\n" + result.output());
        }
        return result.output();
    }

    /** A program run to its end. */
    record Command(int exit, String output) {
        static Command run(Path folder, String... command) {
            try {
                var process = new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
                var output = new String(process.getInputStream().readAllBytes(), UTF_8);
                return new Command(process.waitFor(), output);
            } catch (IOException missing) {
                throw new AssertionError(
                        "this test needs " + command[0] + ": apt-get install openssl util-linux", missing);
            } catch (InterruptedException cancelled) {
                Thread.currentThread().interrupt();
                throw new AssertionError(cancelled);
            }
        }
    }
}
