package org.certwright.x509;

/** What a chain is to be good for. */
public enum Purpose {
    /** The certificate of a TLS server. */
    SERVER,
    /** The certificate of a TLS client. */
    CLIENT,
    /** Whatever the leaf says, as long as those above it allow any of that. */
    ANY
}
