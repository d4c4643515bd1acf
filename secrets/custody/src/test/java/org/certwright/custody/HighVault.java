package org.certwright.custody;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.certwright.model.Outcome;
import org.certwright.model.ProblemCode;
import org.certwright.model.secret.Secret;
import org.certwright.secrets.CustodyProgram;
import org.certwright.secrets.HighCompartment;
import org.certwright.secrets.Keychain;
import org.certwright.secrets.PassphrasePrompt;
import org.certwright.secrets.SecretKind;
import org.certwright.secrets.SecretLabel;
import org.certwright.secrets.Vault;

/** A vault with a high compartment, whose passphrase the tests know. */
final class HighVault implements AutoCloseable {
    static final String PASSPHRASE = "correct horse battery";
    static final SecretLabel LABEL = new SecretLabel(SecretKind.ENDPOINT_KEY, "operation-1");

    private final Vault vault;
    private final CustodyProgram program;
    private String recoveryKey = "";

    private HighVault(Vault vault, CustodyProgram program) {
        this.vault = vault;
        this.program = program;
    }

    /** Opens the vault of a folder; the compartment is not made. */
    static HighVault open(Path folder, Keychain keychain) {
        var vault = Vault.open(folder, keychain, new NobodyTypes(), new SecureRandom(), InstantSource.system())
                .orStop();
        return new HighVault(vault, Program.custody());
    }

    /** With the compartment. */
    static HighVault made(Path folder, Keychain keychain) {
        var made = open(folder, keychain);
        try (var fresh = made.high().make(secret(PASSPHRASE)).orStop()) {
            made.recoveryKey = text(fresh.recoveryKey());
            fresh.keep().orStop();
        }
        return made;
    }

    Vault vault() {
        return vault;
    }

    HighCompartment high() {
        return vault.high(program);
    }

    CustodyProgram program() {
        return program;
    }

    String recoveryKey() {
        return recoveryKey;
    }

    static Secret secret(String text) {
        return Secret.copyOf(text.getBytes(UTF_8));
    }

    static String text(Secret secret) {
        return secret.use(bytes -> new String(bytes, UTF_8));
    }

    static ProblemCode problem(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Failed<?>(var problem) -> problem.code();
            case Outcome.Done<?> done -> throw new AssertionError("it worked");
            case Outcome.Refused<?>(var reason) -> throw new AssertionError("refused: " + reason);
        };
    }

    @Override
    public void close() {
        vault.close();
    }

    private static final class NobodyTypes implements PassphrasePrompt {
        @Override
        public Outcome<Secret> existing(String vaultTitle) {
            return Outcome.done(secret("the vault's own"));
        }

        @Override
        public Outcome<Secret> fresh(String why) {
            return Outcome.done(secret("the vault's own"));
        }
    }
}
