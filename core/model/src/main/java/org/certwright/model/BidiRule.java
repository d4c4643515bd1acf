package org.certwright.model;

import java.util.List;

/** RFC 5893: labels of a name with right-to-left letters must look the same however they are laid out. */
final class BidiRule {
    private BidiRule() {}

    /** Whether the labels, in Unicode, may stand in one name. */
    static boolean holds(List<String> labels) {
        return labels.stream().noneMatch(BidiRule::hasRightToLeft)
                || labels.stream().allMatch(BidiRule::holds);
    }

    /** §1.4: a label with at least one character of class R, AL or AN. */
    private static boolean hasRightToLeft(String label) {
        return label.codePoints().map(Character::getDirectionality).anyMatch(BidiRule::isRightToLeft);
    }

    private static boolean isRightToLeft(int direction) {
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
    }

    /** §2: the six conditions. */
    private static boolean holds(String label) {
        int[] directions = label.codePoints().map(Character::getDirectionality).toArray();
        return switch ((byte) directions[0]) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                allowRightToLeft(directions);
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> allowLeftToRight(directions);
            default -> false; // Condition 1: the first character says where the label runs.
        };
    }

    /** Conditions 2 to 4. */
    private static boolean allowRightToLeft(int[] directions) {
        boolean european = false;
        boolean arabic = false;
        for (int direction : directions) {
            if (!isNeutral(direction) && !isRightToLeft(direction)) {
                return false;
            }
            european |= direction == Character.DIRECTIONALITY_EUROPEAN_NUMBER;
            arabic |= direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
        }
        int last = lastButMarks(directions);
        return !(european && arabic) && (isRightToLeft(last) || last == Character.DIRECTIONALITY_EUROPEAN_NUMBER);
    }

    /** Conditions 5 and 6. */
    private static boolean allowLeftToRight(int[] directions) {
        for (int direction : directions) {
            if (!isNeutral(direction) && direction != Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
                return false;
            }
        }
        int last = lastButMarks(directions);
        return last == Character.DIRECTIONALITY_LEFT_TO_RIGHT || last == Character.DIRECTIONALITY_EUROPEAN_NUMBER;
    }

    /** What may stand in labels of either direction. */
    private static boolean isNeutral(int direction) {
        return switch ((byte) direction) {
            case Character.DIRECTIONALITY_EUROPEAN_NUMBER,
                    Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
                    Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR,
                    Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR,
                    Character.DIRECTIONALITY_OTHER_NEUTRALS,
                    Character.DIRECTIONALITY_BOUNDARY_NEUTRAL,
                    Character.DIRECTIONALITY_NONSPACING_MARK -> true;
            default -> false;
        };
    }

    private static int lastButMarks(int[] directions) {
        int last = directions.length - 1;
        while (last > 0 && directions[last] == Character.DIRECTIONALITY_NONSPACING_MARK) {
            last--;
        }
        return directions[last];
    }
}
