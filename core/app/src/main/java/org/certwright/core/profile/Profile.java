package org.certwright.core.profile;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.certwright.core.port.EffectProbe;
import org.certwright.core.port.SecretPrompt;
import org.certwright.secrets.CustodyProgram;
import org.certwright.secrets.Keychain;
import org.certwright.storage.Store;

/** One user's data, opened: folder, inventory, vault, audit log, locks. */
public final class Profile implements AutoCloseable {
    private final ProfileFolder folder;
    private final Store store;
    private final VaultDoor vault;
    private final ProtectedCompartment compartment;
    private final AuditTrail audit;
    private final OperationLocks locks;

    private Profile(
            ProfileFolder folder, Store store, VaultDoor vault, ProtectedCompartment compartment, AuditTrail audit) {
        this.folder = folder;
        this.store = store;
        this.vault = vault;
        this.compartment = compartment;
        this.audit = audit;
        this.locks = new OperationLocks(folder.path().resolve("locks"));
    }

    /** What a profile is opened with. */
    public record Keys(
            Keychain keychain,
            CustodyProgram custody,
            SecretPrompt prompt,
            SecureRandom random,
            InstantSource clock,
            EffectProbe probe,
            String actor) {}

    /** Opens the profile in {@code folder}; the vault and the audit log follow when they are needed. */
    public static Profile open(ProfileFolder folder, Keys keys) {
        var store = Store.open(folder.path()).orStop();
        var vault = new VaultDoor(folder, keys.keychain(), keys.prompt(), keys.random(), keys.clock());
        var audit = new AuditTrail(
                folder, store, vault, new AuditTrail.Writing(keys.actor(), keys.clock(), keys.random(), keys.probe()));
        var compartment = new ProtectedCompartment(
                vault,
                keys.custody(),
                keys.prompt(),
                new PassphraseAttempts(store.settings(), keys.clock()),
                store.settings());
        return new Profile(folder, store, vault, compartment, audit);
    }

    public ProfileFolder folder() {
        return folder;
    }

    public Store store() {
        return store;
    }

    public VaultDoor vault() {
        return vault;
    }

    /** What is kept under a passphrase. */
    public ProtectedCompartment compartment() {
        return compartment;
    }

    public AuditTrail audit() {
        return audit;
    }

    public OperationLocks locks() {
        return locks;
    }

    @Override
    public void close() {
        audit.close();
        vault.close();
        store.close();
    }
}
