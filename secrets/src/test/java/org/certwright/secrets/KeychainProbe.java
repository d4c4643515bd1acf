package org.certwright.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import org.certwright.model.Outcome;
import org.certwright.model.secret.Secret;

/** Asks the keyring of its session, each time in a process of its own: libsecret connects once per process. */
final class KeychainProbe {
    private static final Libsecret KEYCHAIN = new Libsecret(Duration.ofSeconds(5));

    private KeychainProbe() {}

    public static void main(String[] arguments) {
        long start = System.nanoTime();
        var answer = new StringBuilder();
        for (int i = 0; i < arguments.length; i += 2) {
            answer.append(ask(arguments[i], arguments[i + 1])).append(' ');
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, UTF_8)
                .println(answer + "in " + millis + " ms");
    }

    private static String ask(String what, String argument) {
        return switch (what) {
            case "find" -> said(KEYCHAIN.find(argument));
            case "store" -> VaultProbe.said(KEYCHAIN.store(argument, Secret.owning(key(argument))));
            case "remove" -> VaultProbe.said(KEYCHAIN.remove(argument));
            case "vault" -> vault(Path.of(argument));
            default -> throw new IllegalArgumentException(what);
        };
    }

    /** Thirty-two bytes with zeros among them. */
    static byte[] key(String id) {
        var bytes = new byte[32];
        bytes[3] = (byte) id.length();
        bytes[31] = -1;
        return bytes;
    }

    private static String said(KeychainItem item) {
        return switch (item) {
            case KeychainItem.Present(var key) -> "present:" + key.use(HexFormat.of()::formatHex);
            case KeychainItem.Absent() -> "absent";
            case KeychainItem.Locked() -> "locked";
            case KeychainItem.Unavailable(var why) -> "unavailable:" + why;
        };
    }

    /** Opens the vault, or makes it, leaves one more secret in it and counts them. */
    private static String vault(Path folder) {
        var opened =
                Vault.open(folder, KEYCHAIN, ScriptedPrompt.refusing(), new SecureRandom(), InstantSource.system());
        if (!(opened instanceof Outcome.Done<Vault>(var vault))) {
            return VaultProbe.said(opened);
        }
        try (vault) {
            vault.check().orStop();
            vault.put(Profile.TOKEN, Profile.secret("one more")).orStop();
            return vault.tier() + ":" + vault.refs(Profile.TOKEN.kind()).size();
        }
    }
}
