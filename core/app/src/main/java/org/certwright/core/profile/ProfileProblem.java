package org.certwright.core.profile;

import org.certwright.model.ProblemCode;

/** What can be wrong with the profile as a whole. */
public enum ProfileProblem implements ProblemCode {
    CANNOT_CREATE("profile.cannot-create", Kind.LOCKED),
    TOO_OPEN("profile.too-open", Kind.LOCKED),
    FOREIGN("profile.foreign", Kind.LOCKED),
    READ_ONLY("profile.read-only", Kind.LOCKED),
    NO_ROOM("profile.no-room", Kind.PARKED),
    UNKNOWN_SETTING("profile.unknown-setting", Kind.USAGE),
    BAD_SETTING("profile.bad-setting", Kind.USAGE),
    TOO_MANY_ATTEMPTS("profile.too-many-attempts", Kind.LOCKED),
    SETTING_NEEDS_APPROVAL("profile.setting-needs-approval", Kind.USAGE),
    SAMPLE("profile.sample", Kind.USAGE),
    NO_BILL("profile.no-bill", Kind.USAGE);

    private final String id;
    private final Kind kind;

    ProfileProblem(String id, Kind kind) {
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
