package org.certwright.core.dns;

import org.certwright.model.ProblemCode;

/** What can be wrong with a DNS credential of this profile. */
public enum CredentialProblem implements ProblemCode {
    UNKNOWN("credential.unknown"),
    UNKNOWN_PROVIDER("credential.unknown-provider"),
    EXISTS("credential.exists"),
    BAD_NAME("credential.bad-name"),
    MISSING_FIELD("credential.missing-field"),
    UNKNOWN_FIELD("credential.unknown-field"),
    SECRET_AS_SETTING("credential.secret-as-setting"),
    NO_ZONE("credential.no-zone"),
    OWED("credential.owed"),
    IN_USE("credential.in-use");

    private final String id;

    CredentialProblem(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Kind kind() {
        return Kind.USAGE;
    }
}
