package org.certwright.secrets;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import org.certwright.model.Outcome;
import org.certwright.model.Outcome.Nothing;
import org.certwright.model.Problem;
import org.certwright.model.SecretRef;
import org.certwright.model.Stopped;
import org.certwright.model.secret.Secret;

/**
 * The open vault of one profile: its standard compartment, and the closed rows of the high one. Any thread may use it, and so may other processes at the
 * same time: each sees what the others have written.
 */
public final class Vault implements AutoCloseable {
    private final OpenVault vault;
    private final Surroundings around;
    private final NativeThread thread;
    private final ProtectionTier tier;
    private final String id;

    Vault(OpenVault vault, Surroundings around, ProtectionTier tier, String id) {
        this.vault = vault;
        this.around = around;
        this.thread = around.thread();
        this.tier = tier;
        this.id = id;
    }

    /**
     * Opens the vault in {@code profileFolder}. Only where no vault file exists is one made; a key that is missing,
     * locked away or wrong never leads to a new one.
     */
    public static Outcome<Vault> open(
            Path profileFolder, Keychain keychain, PassphrasePrompt prompt, SecureRandom random, InstantSource clock) {
        try {
            var place = VaultPlace.claim(profileFolder);
            var thread = new NativeThread("vault-sqlite");
            var lock = new WriteLock(place.lock(), clock);
            var around = new Surroundings(place, keychain, prompt, random, clock, thread, lock);
            return Outcome.done(new VaultOpening(around).open());
        } catch (Stopped stopped) {
            return stopped.outcome();
        }
    }

    /** Whether there is one to open, or something in its place. */
    public static boolean exists(Path profileFolder) {
        return VaultPlace.exists(profileFolder);
    }

    /** Keeps a copy of {@code secret}; it survives a power cut once this returns. The caller still owns its secret. */
    public Outcome<SecretRef> put(SecretLabel label, Secret secret) {
        return answer(() -> vault.put(label, secret));
    }

    /** The secret, if it was put in under this very label; the caller closes it. */
    public Outcome<Secret> open(SecretRef ref, SecretLabel label) {
        return answer(() -> vault.open(ref, label));
    }

    /** Leaves no trace in the files, once no other process reads from them; done as well when there was none. */
    public Outcome<Nothing> remove(SecretRef ref) {
        return answer(() -> {
            vault.remove(ref);
            return Nothing.NOTHING;
        });
    }

    /** Every secret of a kind, in no order that means anything. */
    public List<SecretRef> refs(SecretKind kind) {
        return onThread(() -> vault.refs(kind));
    }

    /** The secret kept under exactly this label, the first if there are several. */
    public Optional<SecretRef> find(SecretLabel label) {
        return onThread(() -> vault.find(label));
    }

    /** What is kept under a passphrase, and opened by {@code program} alone. */
    public HighCompartment high(CustodyProgram program) {
        return new HighCompartment(highRows(), new Custody(program));
    }

    /** To give this vault other keys; the high compartment's are made by {@code program}. */
    public Rekeying rekeying(CustodyProgram program) {
        return new Rekeying(highRows(), new Custody(program), new NewStandardKey(vault, around));
    }

    private HighRows highRows() {
        return new HighRows(vault, thread, around.random());
    }

    /** Where this secret is kept. */
    public Compartment compartment(SecretRef ref) {
        return onThread(() -> vault.compartment(ref));
    }

    /** What protects the standard compartment. */
    public ProtectionTier tier() {
        return tier;
    }

    /** Names this vault for ever; no secret. */
    public String id() {
        return id;
    }

    /** How often this vault was written to, by any process; never falls. */
    public long generation() {
        return onThread(() -> vault.file().generation());
    }

    /** Whether the file is sound, nothing was added, changed or dropped, and every secret that needs nobody opens. */
    public Outcome<Nothing> check() {
        return answer(() -> {
            vault.check();
            return Nothing.NOTHING;
        });
    }

    private <T> Outcome<T> answer(Callable<T> work) {
        try {
            return Outcome.done(onThread(work));
        } catch (Stopped stopped) {
            return stopped.outcome();
        }
    }

    private <T> T onThread(Callable<T> work) {
        try {
            return thread.call(work);
        } catch (RejectedExecutionException e) {
            throw Stopped.by(Problem.of(VaultProblem.CLOSED), e);
        }
    }

    /** Wipes the keys, after the calls that are under way; closing twice is harmless. */
    @Override
    public void close() {
        try {
            thread.run(vault::close);
            thread.close();
        } catch (RejectedExecutionException e) {
            // Closed before.
        }
    }
}
