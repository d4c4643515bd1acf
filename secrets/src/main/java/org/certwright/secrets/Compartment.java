package org.certwright.secrets;

/** A part of the vault with keys of its own. */
public enum Compartment {
    /** Opens with the vault, so that renewals need nobody: DNS credentials, account keys, endpoint keys. */
    STANDARD,
    /** Opens for one approved act, with a passphrase, in a process of its own: CA keys, and what its owner moves there. */
    HIGH
}
