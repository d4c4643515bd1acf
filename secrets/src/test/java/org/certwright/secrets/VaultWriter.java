package org.certwright.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.certwright.secrets.Profile.TOKEN;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Random;
import org.certwright.model.SecretRef;
import org.certwright.model.secret.Secret;

/** Writes and removes secrets until it is killed, and says so after each: {@code + ref text} or {@code - ref}. */
final class VaultWriter {
    /** Ends every whole line: the kill may come in the middle of one. */
    static final String END = " .";

    private VaultWriter() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, UTF_8);
        var random = new Random(Long.parseLong(arguments[1]));
        var kept = new ArrayDeque<SecretRef>();
        try (var vault = new Profile(Path.of(arguments[0])).vault()) {
            while (true) {
                var text = Long.toHexString(random.nextLong()).repeat(1 + random.nextInt(400));
                try (var secret = Secret.copyOf(text.getBytes(UTF_8))) {
                    var ref = vault.put(TOKEN, secret).orStop();
                    kept.add(ref);
                    out.println("+ " + ref + " " + text + END);
                }
                if (kept.size() > 5) {
                    var oldest = kept.remove();
                    out.println("? " + oldest + END);
                    vault.remove(oldest).orStop();
                    out.println("- " + oldest + END);
                }
            }
        }
    }
}
