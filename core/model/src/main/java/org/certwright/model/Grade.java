package org.certwright.model;

/** What approving a plan takes; it stands in the plan's words and in the audit log. */
public enum Grade {
    /** A person says yes at the core's own prompt. */
    CONFIRM,
    /** It cannot be carried out without a second secret that only a person has: a passphrase, a recovery key. */
    PROOF;

    static Grade proofIf(boolean needed) {
        return needed ? PROOF : CONFIRM;
    }
}
