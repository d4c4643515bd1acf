package org.certwright.x509;

import org.certwright.model.ProblemCode;

/** What can be wrong with a key, a request or a certificate. */
public enum X509Problem implements ProblemCode {
    KEY_UNREADABLE("x509.key-unreadable", Kind.PERMANENT),
    KEY_UNSUPPORTED("x509.key-unsupported", Kind.PERMANENT),

    CSR_TOO_LARGE("x509.csr-too-large", Kind.USAGE),
    CSR_NOT_A_CSR("x509.csr-not-a-csr", Kind.USAGE),
    CSR_IS_CERTIFICATE("x509.csr-is-certificate", Kind.USAGE),
    CSR_IS_PRIVATE_KEY("x509.csr-is-private-key", Kind.USAGE),
    CSR_SEVERAL_BLOCKS("x509.csr-several-blocks", Kind.USAGE),
    CSR_BAD_SIGNATURE("x509.csr-bad-signature", Kind.USAGE),
    CSR_WEAK_KEY("x509.csr-weak-key", Kind.USAGE),
    CSR_WEAK_SIGNATURE("x509.csr-weak-signature", Kind.USAGE),
    CSR_HOSTILE_EXTENSION("x509.csr-hostile-extension", Kind.USAGE),
    CSR_OTHER_NAMES("x509.csr-other-names", Kind.USAGE),
    CSR_INVALID_NAME("x509.csr-invalid-name", Kind.USAGE),
    CSR_NO_NAMES("x509.csr-no-names", Kind.USAGE),
    CSR_TOO_MANY_NAMES("x509.csr-too-many-names", Kind.USAGE),

    CHAIN_TOO_LARGE("x509.chain-too-large", Kind.VERIFICATION),
    CHAIN_TOO_LONG("x509.chain-too-long", Kind.VERIFICATION),
    CHAIN_UNREADABLE("x509.chain-unreadable", Kind.VERIFICATION),
    CHAIN_FOREIGN_BLOCK("x509.chain-foreign-block", Kind.VERIFICATION),
    CHAIN_ORDER("x509.chain-order", Kind.VERIFICATION),
    CHAIN_UNTRUSTED("x509.chain-untrusted", Kind.VERIFICATION),
    CHAIN_MALFORMED_EXTENSION("x509.chain-malformed-extension", Kind.VERIFICATION),
    CHAIN_CRITICAL_EXTENSION("x509.chain-critical-extension", Kind.VERIFICATION),
    CHAIN_SIGNATURE("x509.chain-signature", Kind.VERIFICATION),
    CHAIN_KEY_ID("x509.chain-key-id", Kind.VERIFICATION),
    CHAIN_NOT_A_CA("x509.chain-not-a-ca", Kind.VERIFICATION),
    CHAIN_PATH_LENGTH("x509.chain-path-length", Kind.VERIFICATION),
    CHAIN_KEY_USAGE("x509.chain-key-usage", Kind.VERIFICATION),
    CHAIN_PURPOSE("x509.chain-purpose", Kind.VERIFICATION),
    CHAIN_EXPIRED("x509.chain-expired", Kind.VERIFICATION),
    CHAIN_NOT_YET_VALID("x509.chain-not-yet-valid", Kind.VERIFICATION),
    CHAIN_WEAK_KEY("x509.chain-weak-key", Kind.VERIFICATION),
    CHAIN_WEAK_SIGNATURE("x509.chain-weak-signature", Kind.VERIFICATION),
    CHAIN_NAME_CONSTRAINT("x509.chain-name-constraint", Kind.VERIFICATION),
    CHAIN_UNSUPPORTED_CONSTRAINT("x509.chain-unsupported-constraint", Kind.VERIFICATION),

    ISSUED_OTHER_KEY("x509.issued-other-key", Kind.VERIFICATION),
    ISSUED_NAMES_MISSING("x509.issued-names-missing", Kind.VERIFICATION),
    ISSUED_NAMES_EXTRA("x509.issued-names-extra", Kind.VERIFICATION),
    ISSUED_IS_CA("x509.issued-is-ca", Kind.VERIFICATION),
    ISSUED_EXPIRED("x509.issued-expired", Kind.VERIFICATION),
    ISSUED_NOT_YET_VALID("x509.issued-not-yet-valid", Kind.VERIFICATION),
    ISSUED_ABSURD_LIFETIME("x509.issued-absurd-lifetime", Kind.VERIFICATION),
    ISSUED_PURPOSE("x509.issued-purpose", Kind.VERIFICATION);

    private final String id;
    private final Kind kind;

    X509Problem(String id, Kind kind) {
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
