package org.certwright.model;

/** What can be wrong with a value that a person typed. */
public enum ModelProblem implements ProblemCode {
    EMPTY("name.empty"),
    SINGLE_LABEL("name.single-label"),
    IP_ADDRESS("name.ip-address"),
    URL("name.url"),
    EMPTY_LABEL("name.empty-label"),
    LABEL_TOO_LONG("name.label-too-long"),
    TOO_LONG("name.too-long"),
    NO_CHALLENGE_ROOM("name.no-challenge-room"),
    BAD_CHARACTER("name.bad-character"),
    CHARACTER_OUT_OF_PLACE("name.character-out-of-place"),
    UNDERSCORE("name.underscore"),
    HYPHENS("name.hyphens"),
    IDN_INVALID("name.idn-invalid"),
    MIXED_DIRECTION("name.mixed-direction"),
    NUMERIC_TLD("name.numeric-tld"),
    WILDCARD_MISPLACED("name.wildcard-misplaced"),
    DUPLICATE("name.duplicate"),
    TOO_MANY("name.too-many");

    private final String id;

    ModelProblem(String id) {
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
