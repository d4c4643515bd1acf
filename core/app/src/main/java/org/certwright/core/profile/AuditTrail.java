package org.certwright.core.profile;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.certwright.audit.AuditEntry;
import org.certwright.audit.AuditEntry.Phase;
import org.certwright.audit.AuditLog;
import org.certwright.audit.Ed25519Keys;
import org.certwright.core.port.EffectProbe;
import org.certwright.model.SecretRef;
import org.certwright.secrets.SecretKind;
import org.certwright.secrets.SecretLabel;
import org.certwright.storage.Store;

/** Writes the audit log of a profile and signs its checkpoints. An act whose intent cannot be written is not begun. */
public final class AuditTrail implements AutoCloseable {
    /** The name that checkpoints bear. */
    public static final String ORIGIN = "certwright.org/audit";

    private static final String KEY_SETTING = "audit.key";
    private static final String PUBLIC_KEY_SETTING = "audit.public-key";
    private static final SecretLabel KEY_LABEL = new SecretLabel(SecretKind.AUDIT_KEY, "audit");

    private final ProfileFolder folder;
    private final Store store;
    private final VaultDoor vault;
    private final Writing writing;
    private final ReentrantLock opening = new ReentrantLock();
    private Optional<AuditLog> opened = Optional.empty();

    /** What entries are written with; {@code actor} says who works here, for example {@code cli:alice}. */
    public record Writing(String actor, InstantSource clock, SecureRandom random, EffectProbe probe) {}

    public AuditTrail(ProfileFolder folder, Store store, VaultDoor vault, Writing writing) {
        this.folder = folder;
        this.store = store;
        this.vault = vault;
        this.writing = writing;
    }

    public void intent(String action, Map<String, String> details) {
        write(action, Phase.INTENT, details);
    }

    public void done(String action, Map<String, String> details) {
        write(action, Phase.DONE, details);
    }

    public void failed(String action, Map<String, String> details) {
        write(action, Phase.FAILED, details);
    }

    public void note(String action, Map<String, String> details) {
        write(action, Phase.NOTE, details);
    }

    private void write(String action, Phase phase, Map<String, String> details) {
        writing.probe().reached("audit-" + action + "-" + phase + ":before");
        log().append(new AuditEntry(writing.clock().instant(), writing.actor(), action, phase, new TreeMap<>(details)))
                .orStop();
        writing.probe().reached("audit-" + action + "-" + phase + ":after");
    }

    /** Signs the log as it stands; after every operation, so that nothing older can be taken away unseen. */
    public String checkpoint() {
        var key = signingKey();
        return log().checkpoint(key, publicKey().orElseThrow(), ORIGIN).orStop();
    }

    /** The public key that signs checkpoints; empty before the first one. */
    public Optional<PublicKey> publicKey() {
        return store.settings()
                .find(PUBLIC_KEY_SETTING)
                .map(raw -> Ed25519Keys.fromRaw(Base64.getDecoder().decode(raw)));
    }

    /** Where the vault keeps the key that signs checkpoints; empty before the first one. */
    public Optional<SecretRef> key() {
        return store.settings().find(KEY_SETTING).map(SecretRef::new);
    }

    public AuditLog log() {
        opening.lock();
        try {
            if (opened.isEmpty()) {
                opened = Optional.of(AuditLog.open(folder.path()).orStop());
            }
            return opened.get();
        } finally {
            opening.unlock();
        }
    }

    private PrivateKey signingKey() {
        return knownKey().or(this::freshKey).or(this::knownKey).orElseThrow();
    }

    private Optional<PrivateKey> knownKey() {
        return store.settings().find(KEY_SETTING).map(ref -> {
            try (var secret = vault.open(new SecretRef(ref), KEY_LABEL)) {
                return Ed25519Keys.fromPkcs8(secret);
            }
        });
    }

    /** A new key, unless another process was first: a log has one key. */
    private Optional<PrivateKey> freshKey() {
        var fresh = Ed25519Keys.generate(writing.random());
        var ref = vault.keep(KEY_LABEL, Ed25519Keys.pkcs8(fresh.getPrivate()));
        var publicKey = Base64.getEncoder().encodeToString(Ed25519Keys.raw(fresh.getPublic()));
        if (store.settings().putNew(Map.of(PUBLIC_KEY_SETTING, publicKey, KEY_SETTING, ref.value()))) {
            return Optional.of(fresh.getPrivate());
        }
        vault.vault().remove(ref).orStop();
        return Optional.empty();
    }

    @Override
    public void close() {
        opened.ifPresent(AuditLog::close);
    }
}
