package org.certwright.core.profile;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.certwright.core.port.PromptProblem;
import org.certwright.core.port.SecretPrompt;
import org.certwright.core.port.SecretPrompt.Question;
import org.certwright.core.port.SecretPrompt.Slot;
import org.certwright.model.Outcome;
import org.certwright.model.Problem;
import org.certwright.model.SecretRef;
import org.certwright.model.Stopped;
import org.certwright.model.secret.Secret;
import org.certwright.secrets.Keychain;
import org.certwright.secrets.PassphrasePrompt;
import org.certwright.secrets.ProtectionTier;
import org.certwright.secrets.SecretLabel;
import org.certwright.secrets.Vault;
import org.certwright.secrets.VaultProblem;

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
    private Optional<Protection> protection = Optional.empty();
    private Optional<String> noKeychain = Optional.empty();
    private boolean locked;

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
                var vault = Vault.open(folder.path(), keychain, new Asking(), random, clock)
                        .orStop();
                opened = Optional.of(vault);
                protection = Optional.of(new Protection(vault.tier(), title(vault.tier()), why(vault.tier())));
                locked = false;
            }
            return opened.get();
        } finally {
            opening.unlock();
        }
    }

    /** The open vault, unless a person locked it: for whoever only looks and must never undo that. */
    public Optional<Vault> vaultUnlessLocked() {
        opening.lock();
        try {
            return locked ? Optional.empty() : Optional.of(vault());
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

    /** What protects a vault of this tier here, in one sentence. */
    public String title(ProtectionTier tier) {
        return switch (tier) {
            case KEYCHAIN -> keychain.protection();
            case PASSPHRASE -> tier.title();
        };
    }

    private String why(ProtectionTier tier) {
        return switch (tier) {
            case KEYCHAIN -> "It was made with " + keychain.title() + ", which answered.";
            case PASSPHRASE ->
                noKeychain
                        .map(said -> "No keychain answers here: " + said + ".")
                        .orElse("When it was made, no keychain answered.");
        };
    }

    /** Closes the vault and wipes its keys, after the calls that are under way; the next use opens it again. */
    public void lock() {
        opening.lock();
        try {
            opened.ifPresent(Vault::close);
            opened = Optional.empty();
            locked = true;
        } finally {
            opening.unlock();
        }
    }

    /** How the vault stands, without opening it. */
    public State state() {
        opening.lock();
        try {
            return new State(exists(), opened.isPresent(), locked, protection);
        } finally {
            opening.unlock();
        }
    }

    /**
     * How a vault stands.
     *
     * @param locked whether a person locked it and nobody has needed it since
     * @param protection known once it was opened
     */
    public record State(boolean exists, boolean open, boolean locked, Optional<Protection> protection) {}

    /** What protects a vault, in one sentence, and in another why that and nothing else. */
    public record Protection(ProtectionTier tier, String title, String why) {}

    public boolean exists() {
        return Vault.exists(folder.path());
    }

    /** Keeps {@code secret}, durably, and closes it. */
    public SecretRef keep(SecretLabel label, Secret secret) {
        try (secret) {
            return trying(vault -> vault.put(label, secret));
        }
    }

    /** Lends the secret; whoever asks closes it. */
    public Secret open(SecretRef ref, SecretLabel label) {
        return trying(vault -> vault.open(ref, label));
    }

    /** Does {@code use} with the open vault. */
    public <T> T trying(Function<Vault, Outcome<T>> use) {
        return attempting(use).orStop();
    }

    /** Whoever meets a vault that was locked a moment ago, or given other keys, opens it again, as every use does. */
    <T> Outcome<T> attempting(Function<Vault, Outcome<T>> use) {
        return switch (attempt(use)) {
            case Outcome.Failed<T>(var problem) when problem.code() == VaultProblem.CLOSED -> attempt(use);
            case Outcome.Failed<T>(var problem)
            when problem.code() == VaultProblem.REKEYED -> {
                forget();
                yield attempt(use);
            }
            case Outcome<T> other -> other;
        };
    }

    private <T> Outcome<T> attempt(Function<Vault, Outcome<T>> use) {
        try {
            return use.apply(vault());
        } catch (Stopped stopped) {
            return stopped.outcome();
        }
    }

    /** Something about the vault, if it is open. */
    <T> Optional<T> ifOpen(Function<Vault, T> question) {
        opening.lock();
        try {
            return opened.map(question);
        } catch (Stopped unknown) {
            return Optional.empty();
        } finally {
            opening.unlock();
        }
    }

    private void forget() {
        opening.lock();
        try {
            opened.ifPresent(Vault::close);
            opened = Optional.empty();
        } finally {
            opening.unlock();
        }
    }

    static Outcome<Secret> longEnough(Secret passphrase) {
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
            noKeychain = Optional.of(why);
            return prompt.ask(new Question(
                            Slot.VAULT_PASSPHRASE,
                            "Choose a passphrase of at least " + SHORTEST_PASSPHRASE
                                    + " characters for the vault of this"
                                    + " profile; nobody can open it without. No keyring answers in this session, so a"
                                    + " passphrase protects the vault",
                            true))
                    .then(VaultDoor::longEnough);
        }
    }
}
