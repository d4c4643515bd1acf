package org.certwright.model;

/** Names a character that cannot stand in a domain name. */
final class BadCharacter {
    private BadCharacter() {}

    /** The problem lacks the name it is about. */
    static Problem problem(int point) {
        return point == '_'
                ? Problem.of(ModelProblem.UNDERSCORE)
                : Problem.of(ModelProblem.BAD_CHARACTER, "character", named(point));
    }

    /** For example {@code “♥” (U+2665 BLACK HEART SUIT)}; an invisible one is escaped when the problem is made. */
    static String named(int point) {
        var name = Character.getName(point);
        return "“%s” (U+%04X%s)".formatted(Character.toString(point), point, name == null ? "" : " " + name);
    }
}
