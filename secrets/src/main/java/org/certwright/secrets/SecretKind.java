package org.certwright.secrets;

/** What a stored secret is for; part of what its ciphertext is bound to. */
public enum SecretKind {
    /** Signs for an account at an ACME CA (RFC 8555 §7.3). */
    ACCOUNT_KEY,
    /** Ties a new ACME account to one that exists at the CA already (RFC 8555 §7.3.4). */
    EXTERNAL_ACCOUNT_KEY,
    /** Changes a DNS zone. */
    DNS_CREDENTIAL,
    /** The private key of a certificate that was made here. */
    ENDPOINT_KEY,
    /** The private key of a CA of one's own: only ever in the high compartment. */
    CA_KEY,
    /** Signs checkpoints of the audit log. */
    AUDIT_KEY
}
