package org.certwright.secrets.seal;

import org.certwright.model.ProblemCode;

/** What keeps a passphrase from becoming a key. */
public enum SealProblem implements ProblemCode {
    UNSAFE_DERIVATION("vault.unsafe-derivation", Kind.VERIFICATION),
    TOO_LITTLE_MEMORY("vault.too-little-memory", Kind.PERMANENT);

    private final String id;
    private final Kind kind;

    SealProblem(String id, Kind kind) {
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
