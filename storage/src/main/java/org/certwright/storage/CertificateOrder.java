package org.certwright.storage;

/** What certificates are listed by; those that are equal in it come in the order of their fingerprints. */
public enum CertificateOrder {
    EXPIRES,
    /** The first name in its owner's script, without the wildcard. */
    NAME,
    /** The name of the issuer, then by expiry. */
    ISSUER,
    OBTAINED
}
