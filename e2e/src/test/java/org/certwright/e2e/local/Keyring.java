package org.certwright.e2e.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.certwright.e2e.lab.Lab;
import org.certwright.e2e.lab.Tool;

/** The lab's keyring, as an administrator or an accident would change it. */
record Keyring(Lab lab) {
    private static final String COLLECTION = "/org/freedesktop/secrets/collection/login";

    /** For good: to unlock it, a person would have to type its password. */
    void lock() {
        call("org.freedesktop.Secret.Service.Lock", "['" + COLLECTION + "']");
        assertThat(locked()).as("locked").isTrue();
    }

    private boolean locked() {
        return run(
                        List.of(
                                "gdbus",
                                "call",
                                "--session",
                                "--dest",
                                "org.freedesktop.secrets",
                                "--object-path",
                                COLLECTION,
                                "--method",
                                "org.freedesktop.DBus.Properties.Get",
                                "org.freedesktop.Secret.Collection",
                                "Locked"),
                        "")
                .out()
                .contains("true");
    }

    private void call(String method, String argument) {
        var result = run(
                List.of(
                        "gdbus",
                        "call",
                        "--session",
                        "--dest",
                        "org.freedesktop.secrets",
                        "--object-path",
                        "/org/freedesktop/secrets",
                        "--method",
                        method,
                        argument),
                "");
        assertThat(result.exitCode()).as(result.all()).isZero();
    }

    /** Deletes the key of a vault. */
    void forget(String vaultId) {
        run(List.of("secret-tool", "clear", "vault", vaultId), "");
    }

    /** Puts other bytes in the place of the key of a vault. */
    void replace(String vaultId, String other) {
        var result = run(
                List.of(
                        "secret-tool",
                        "store",
                        "--label=Certwright",
                        "vault",
                        vaultId,
                        "xdg:schema",
                        "org.certwright.Vault"),
                other);
        assertThat(result.exitCode()).as(result.all()).isZero();
    }

    private Tool.Result run(List<String> command, String input) {
        return Tool.run(Path.of("/"), Map.copyOf(lab.environment()), command, input);
    }
}
