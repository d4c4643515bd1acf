package org.certwright.core.profile;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.certwright.core.port.PromptProblem;
import org.certwright.core.port.SecretPrompt;
import org.certwright.core.port.SecretPrompt.Question;
import org.certwright.core.port.SecretPrompt.Slot;
import org.certwright.model.Outcome;
import org.certwright.model.Problem;
import org.certwright.model.SecretRef;
import org.certwright.model.secret.Secret;
import org.certwright.secrets.Keychain;
import org.certwright.secrets.PassphrasePrompt;
import org.certwright.secrets.ProtectionTier;
import org.certwright.secrets.SecretLabel;
import org.certwright.secrets.Vault;

/** Opens the vault when it is first needed, once, and asks for its passphrase if it has one. */
public final class VaultDoor implements AutoCloseable {
    /** In bytes; NIST SP 800-63B-4 §3.1.1.2 asks for eight characters at least. */
    private static final int SHORTEST_PASSPHRASE = 8;

    private final ProfileFolder folder;
    private final Keychain keychain;
    private final SecretPrompt prompt;
    private final SecureRandom random;
    private final InstantSource clock;
    private final ReentrantLock opening = new ReentrantLock();
    private Optional<Vault> opened = Optional.empty();

    public VaultDoor(
            ProfileFolder folder, Keychain keychain, SecretPrompt prompt, SecureRandom random, InstantSource clock) {
        this.folder = folder;
        this.keychain = keychain;
        this.prompt = prompt;
        this.random = random;
        this.clock = clock;
    }

    /** The open vault; stops with the reason why it stays shut. */
    public Vault vault() {
        opening.lock();
        try {
            if (opened.isEmpty()) {
                opened = Optional.of(Vault.open(folder.path(), keychain, new Asking(), random, clock)
                        .orStop());
            }
            return opened.get();
        } finally {
            opening.unlock();
        }
    }

    /** Opens the vault while other work goes on; a failure shows when the vault is asked for. */
    public void openAhead() {
        Thread.ofVirtual().name("vault-ahead").start(() -> {
            try {
                vault();
            } catch (RuntimeException shown) {
                // Whoever needs the vault meets the same problem and reports it.
            }
        });
    }

    /** What protects the vault, once it is open. */
    public Optional<ProtectionTier> protection() {
        opening.lock();
        try {
            return opened.map(Vault::tier);
        } finally {
            opening.unlock();
        }
    }

    public boolean exists() {
        return Vault.exists(folder.path());
    }

    /** Keeps {@code secret}, durably, and closes it. */
    public SecretRef keep(SecretLabel label, Secret secret) {
        try (secret) {
            return vault().put(label, secret).orStop();
        }
    }

    /** Lends the secret; whoever asks closes it. */
    public Secret open(SecretRef ref, SecretLabel label) {
        return vault().open(ref, label).orStop();
    }

    private static Outcome<Secret> longEnough(Secret passphrase) {
        if (passphrase.length() >= SHORTEST_PASSPHRASE) {
            return Outcome.done(passphrase);
        }
        passphrase.close();
        return Problem.of(PromptProblem.PASSPHRASE_SHORT, "least", String.valueOf(SHORTEST_PASSPHRASE))
                .asOutcome();
    }

    @Override
    public void close() {
        opened.ifPresent(Vault::close);
    }

    private final class Asking implements PassphrasePrompt {
        @Override
        public Outcome<Secret> existing(String vaultTitle) {
            return prompt.ask(new Question(Slot.VAULT_PASSPHRASE, "Passphrase of the vault " + vaultTitle, false));
        }

        @Override
        public Outcome<Secret> fresh(String why) {
            return prompt.ask(new Question(
                            Slot.VAULT_PASSPHRASE,
                            "No keychain answers (" + why + "). Choose a passphrase to protect the vault of this"
                                    + " profile; nobody can open it without",
                            true))
                    .then(VaultDoor::longEnough);
        }
    }
}
