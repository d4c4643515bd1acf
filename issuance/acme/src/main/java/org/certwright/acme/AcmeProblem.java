package org.certwright.acme;

import org.certwright.model.ProblemCode;

/**
 * What can go wrong between us and a CA. The middle part has one constant for each error type of RFC 8555 §6.7, except
 * that {@code unsupportedContact} reads as {@link #CONTACT_REFUSED} and {@code serverInternal} as {@link #SERVER_ERROR}.
 */
public enum AcmeProblem implements ProblemCode {
    // The way to the CA.
    UNREACHABLE("acme.unreachable", Kind.PARKED),
    TOO_SLOW("acme.too-slow", Kind.PARKED),
    CANCELLED("acme.cancelled", Kind.PARKED),
    TLS_UNTRUSTED("acme.tls-untrusted", Kind.PERMANENT),
    TLS_EXPIRED("acme.tls-expired", Kind.PARKED),
    TLS_WRONG_HOST("acme.tls-wrong-host", Kind.PERMANENT),
    TLS_FAILED("acme.tls-failed", Kind.PERMANENT),
    CLOCK_SKEW("acme.clock-skew", Kind.PARKED),

    // The first contact, when there is no account and no order yet.
    HOST_UNKNOWN("acme.host-unknown", Kind.PARKED),
    NO_CONNECTION("acme.no-connection", Kind.PARKED),
    NO_ANSWER("acme.no-answer", Kind.PARKED),
    NOT_NOW("acme.not-now", Kind.PARKED),
    NOT_A_DIRECTORY("acme.not-a-directory", Kind.USAGE),

    // A CA that is ill or ill-meaning.
    SERVER_ERROR("acme.server-error", Kind.PARKED),
    BUSY("acme.busy", Kind.PARKED),
    STUCK("acme.stuck", Kind.PARKED),
    FOREIGN_ADDRESS("acme.foreign-address", Kind.PERMANENT),
    PRIVATE_ADDRESS("acme.private-address", Kind.PERMANENT),
    REDIRECTED("acme.redirected", Kind.PERMANENT),
    ANSWER_TOO_LARGE("acme.answer-too-large", Kind.PERMANENT),
    ANSWER_UNREADABLE("acme.answer-unreadable", Kind.PERMANENT),
    ANSWER_INCOMPLETE("acme.answer-incomplete", Kind.PERMANENT),
    TOO_MANY_AUTHORIZATIONS("acme.too-many-authorizations", Kind.PERMANENT),
    OTHER_NAMES("acme.other-names", Kind.VERIFICATION),

    // What the CA says, by the error types of RFC 8555 §6.7.
    ACCOUNT_UNKNOWN("acme.account-unknown", Kind.PERMANENT),
    ALREADY_REVOKED("acme.already-revoked", Kind.PERMANENT),
    CSR_REFUSED("acme.csr-refused", Kind.PERMANENT),
    BAD_NONCE("acme.bad-nonce", Kind.PARKED),
    KEY_REFUSED("acme.key-refused", Kind.PERMANENT),
    REASON_REFUSED("acme.reason-refused", Kind.PERMANENT),
    SIGNATURE_REFUSED("acme.signature-refused", Kind.PERMANENT),
    CAA_FORBIDS("acme.caa-forbids", Kind.PERMANENT),
    SEVERAL_FAULTS("acme.several-faults", Kind.PERMANENT),
    NAME_UNREACHABLE("acme.name-unreachable", Kind.PERMANENT),
    NAME_LOOKUP_FAILED("acme.name-lookup-failed", Kind.PERMANENT),
    EXTERNAL_ACCOUNT_REQUIRED("acme.external-account-required", Kind.PERMANENT),
    WRONG_PROOF("acme.wrong-proof", Kind.PERMANENT),
    CONTACT_REFUSED("acme.contact-refused", Kind.PERMANENT),
    REQUEST_REFUSED("acme.request-refused", Kind.PERMANENT),
    ORDER_NOT_READY("acme.order-not-ready", Kind.PARKED),
    RATE_LIMITED("acme.rate-limited", Kind.PARKED),
    NAME_REFUSED("acme.name-refused", Kind.PERMANENT),
    NAME_TLS_FAILED("acme.name-tls-failed", Kind.PERMANENT),
    UNAUTHORIZED("acme.unauthorized", Kind.PERMANENT),
    NAME_UNSUPPORTED("acme.name-unsupported", Kind.PERMANENT),
    USER_ACTION_REQUIRED("acme.user-action-required", Kind.PARKED),
    NOT_FOUND("acme.not-found", Kind.PERMANENT),
    REFUSED("acme.refused", Kind.PERMANENT),

    // How an order ends.
    ACCOUNT_CLOSED("acme.account-closed", Kind.PERMANENT),
    EXTERNAL_ACCOUNT_MALFORMED("acme.external-account-malformed", Kind.USAGE),
    DNS_NOT_OFFERED("acme.dns-not-offered", Kind.PERMANENT),
    AUTHORIZATION_INVALID("acme.authorization-invalid", Kind.PERMANENT),
    AUTHORIZATION_GONE("acme.authorization-gone", Kind.PERMANENT),
    ORDER_INVALID("acme.order-invalid", Kind.PERMANENT),
    CHAIN_NOT_OFFERED("acme.chain-not-offered", Kind.USAGE);

    private final String id;
    private final Kind kind;

    AcmeProblem(String id, Kind kind) {
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
