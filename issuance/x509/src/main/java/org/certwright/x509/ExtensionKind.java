package org.certwright.x509;

import java.util.Arrays;
import java.util.Optional;

/** The extensions that TLS certificates carry, and in one sentence what each is for. */
enum ExtensionKind {
    SUBJECT_ALTERNATIVE_NAME(
            Oid.SUBJECT_ALTERNATIVE_NAME, "Names", "What the certificate is for; clients look at nothing else."),
    BASIC_CONSTRAINTS(Oid.BASIC_CONSTRAINTS, "Basic constraints", "Whether it may sign other certificates."),
    KEY_USAGE(Oid.KEY_USAGE, "Key usage", "What its key may be used for."),
    EXTENDED_KEY_USAGE(Oid.EXTENDED_KEY_USAGE, "Purposes", "In which roles it may be used."),
    SUBJECT_KEY_ID(Oid.SUBJECT_KEY_ID, "Subject key identifier", "A short name of its key, by which a chain is built."),
    AUTHORITY_KEY_ID(
            Oid.AUTHORITY_KEY_ID, "Authority key identifier", "A short name of the key that signed it; an issuer's."),
    NAME_CONSTRAINTS(Oid.NAME_CONSTRAINTS, "Name constraints", "Which names those below it may have."),
    AUTHORITY_INFORMATION(
            "1.3.6.1.5.5.7.1.1",
            "Authority information",
            "Where the issuer's certificate lies, and who says whether this one is revoked."),
    CRL_DISTRIBUTION_POINTS("2.5.29.31", "Revocation lists", "Where the issuer lists what it has revoked."),
    CERTIFICATE_POLICIES(
            Oid.CERTIFICATE_POLICIES, "Policies", "The rules it was issued by; how closely its owner was looked at."),
    TRANSPARENCY(
            "1.3.6.1.4.1.11129.2.4.2",
            "Certificate transparency",
            "Promises of public logs to show this certificate to everybody."),
    TRANSPARENCY_POISON(
            "1.3.6.1.4.1.11129.2.4.3", "Precertificate", "It is only for the public logs; no client may accept it."),
    TLS_FEATURE("1.3.6.1.5.5.7.1.24", "TLS features", "What a server must do that uses it."),
    POLICY_MAPPINGS(Oid.POLICY_MAPPINGS, "Policy mappings", "Which policies of two authorities are the same."),
    POLICY_CONSTRAINTS(Oid.POLICY_CONSTRAINTS, "Policy constraints", "Which policies those below it must have."),
    INHIBIT_ANY_POLICY(Oid.INHIBIT_ANY_POLICY, "Inhibit any policy", "From where on \"any policy\" is not enough.");

    private final String oid;
    private final String title;
    private final String meaning;

    ExtensionKind(String oid, String title, String meaning) {
        this.oid = oid;
        this.title = title;
        this.meaning = meaning;
    }

    static Optional<ExtensionKind> of(String oid) {
        return Arrays.stream(values()).filter(kind -> kind.oid.equals(oid)).findFirst();
    }

    String title() {
        return title;
    }

    String meaning() {
        return meaning;
    }
}
