package org.certwright.core.issuer;

import org.certwright.model.ProblemCode;

/** What can be wrong with an issuer of this profile. */
public enum IssuerProblem implements ProblemCode {
    UNKNOWN("issuer.unknown"),
    NONE("issuer.none"),
    WHICH("issuer.which"),
    EXISTS("issuer.exists"),
    BAD_NAME("issuer.bad-name"),
    UNKNOWN_PRESET("issuer.unknown-preset"),
    NEEDS_DIRECTORY("issuer.needs-directory"),
    NEEDS_OPT_IN("issuer.needs-opt-in"),
    NEEDS_EXTERNAL_ACCOUNT("issuer.needs-external-account"),
    BAD_ANCHOR("issuer.bad-anchor"),
    BAD_CONTACT("issuer.bad-contact"),
    NOT_HTTPS("issuer.not-https"),
    NOT_AN_ADDRESS("issuer.not-an-address"),
    BUSY("issuer.busy"),
    CLOCK_WRONG("issuer.clock-wrong");

    private final String id;

    IssuerProblem(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Kind kind() {
        return this == CLOCK_WRONG ? Kind.PARKED : Kind.USAGE;
    }
}
