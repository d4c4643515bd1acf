package org.certwright.secrets;

import org.certwright.model.ProblemCode;

/** Everything that can go wrong with the vault or its keychain. */
public enum VaultProblem implements ProblemCode {
    // The key that opens the vault.
    KEY_MISSING("vault.key-missing", Kind.LOCKED),
    KEYCHAIN_LOCKED("vault.keychain-locked", Kind.LOCKED),
    KEYCHAIN_UNAVAILABLE("vault.keychain-unavailable", Kind.LOCKED),
    WRONG_KEY("vault.wrong-key", Kind.LOCKED),
    WRONG_PASSPHRASE("vault.wrong-passphrase", Kind.LOCKED),
    EMPTY_PASSPHRASE("vault.empty-passphrase", Kind.USAGE),
    NO_PASSPHRASE("vault.no-passphrase", Kind.USAGE),
    CLOSED("vault.closed", Kind.LOCKED),
    REKEYED("vault.rekeyed", Kind.LOCKED),

    // Its high compartment.
    HIGH_MISSING("vault.high-missing", Kind.USAGE),
    HIGH_EXISTS("vault.high-exists", Kind.USAGE),
    WRONG_HIGH_PASSPHRASE("vault.wrong-high-passphrase", Kind.LOCKED),
    WRONG_RECOVERY_KEY("vault.wrong-recovery-key", Kind.LOCKED),
    RECOVERY_KEY_MISTYPED("vault.recovery-key-mistyped", Kind.LOCKED),
    NOT_PROTECTED("vault.not-protected", Kind.USAGE),
    OTHER_BYTES("vault.other-bytes", Kind.VERIFICATION),
    UNFIT_KEY("vault.unfit-key", Kind.PERMANENT),
    CUSTODY_FAILED("vault.custody-failed", Kind.PARKED),
    CHANGED_MEANWHILE("vault.changed-meanwhile", Kind.PARKED),

    // Its content.
    TAMPERED("vault.tampered", Kind.VERIFICATION),
    ROLLED_BACK("vault.rolled-back", Kind.VERIFICATION),
    SECRET_MISSING("vault.secret-missing", Kind.PERMANENT),
    OTHER_LABEL("vault.other-label", Kind.VERIFICATION),
    NEEDS_PASSPHRASE("vault.needs-passphrase", Kind.LOCKED),

    // Its file.
    EMPTY_FILE("vault.empty-file", Kind.PERMANENT),
    NOT_A_VAULT("vault.not-a-vault", Kind.PERMANENT),
    NEWER_FORMAT("vault.newer-format", Kind.PERMANENT),
    DAMAGED("vault.damaged", Kind.VERIFICATION),
    TOO_OPEN("vault.too-open", Kind.LOCKED),
    FOREIGN_OWNER("vault.foreign-owner", Kind.LOCKED),
    UNREADABLE("vault.unreadable", Kind.LOCKED),
    NOT_WRITABLE("vault.not-writable", Kind.LOCKED),
    NOT_WRITTEN("vault.not-written", Kind.PARKED),
    DISK_FULL("vault.disk-full", Kind.PARKED),
    BUSY("vault.busy", Kind.PARKED);

    private final String id;
    private final Kind kind;

    VaultProblem(String id, Kind kind) {
        this.id = id;
        this.kind = kind;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
