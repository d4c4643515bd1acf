package org.certwright.model;

import java.text.Normalizer;
import java.util.Optional;

/**
 * IDNA 2008 for one label: what may be in a U-label (RFC 5891 §4.2), and its A-label. {@link BidiRule} looks at all the
 * labels of a name together.
 */
final class Idna {
    private static final String PREFIX = "xn--";

    private Idna() {}

    static boolean isPrefixed(String label) {
        return label.startsWith(PREFIX);
    }

    /**
     * What a person most likely means by {@code typed}: no capitals, no compatibility forms, composed. Like UTS 46
     * (non-transitional), except that an invisible character is kept and thereby refused instead of dropped: what is
     * approved has to be what was seen.
     */
    static String mapped(String typed) {
        if (isAscii(typed)) {
            return CaseFolding.fold(typed); // Most names; they need none of the Unicode tables.
        }
        var folded = new StringBuilder(typed.length());
        nfkc(typed)
                .codePoints()
                .forEach(point -> folded.append(isKept(point) ? Character.toString(point) : fold(point)));
        return nfkc(folded.toString());
    }

    /** RFC 5892 §2.6 lets ß and final sigma be letters of their own; folding would take them away. */
    private static boolean isKept(int point) {
        return point == 'ß' || point == 'ς';
    }

    private static String fold(int point) {
        return point == 'ẞ' ? "ß" : CaseFolding.fold(Character.toString(point));
    }

    /** The A-label of a valid U-label. */
    static String toAscii(String label) {
        return PREFIX + Punycode.encode(label);
    }

    /** The U-label of {@code ascii}, if it is a valid A-label. */
    static Optional<String> toUnicode(String ascii) {
        return decoded(ascii).filter(label -> violation(label).isEmpty());
    }

    /** What {@code ascii} encodes: RFC 5890 §2.3.2.1 demands that it encodes back to the same. */
    static Optional<String> decoded(String ascii) {
        return Punycode.decode(ascii.substring(PREFIX.length()))
                .filter(label -> !isAscii(label) && toAscii(label).equals(ascii));
    }

    /** The first rule that {@code label}, which is not ASCII, breaks; the problem lacks the name it is about. */
    static Optional<Problem> violation(String label) {
        int[] points = label.codePoints().toArray();
        if (label.startsWith("-") || label.endsWith("-") || label.startsWith("--", 2)) {
            return broken(label, "RFC 5891 §4.2.3.1");
        }
        if (isMark(points[0])) {
            return broken(label, "RFC 5891 §4.2.3.2");
        }
        for (int i = 0; i < points.length; i++) {
            var problem = violation(points, i);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Normalizer.isNormalized(label, Normalizer.Form.NFC)
                ? Optional.empty()
                : broken(label, "RFC 5891 §4.2.1");
    }

    private static Optional<Problem> violation(int[] points, int at) {
        return switch (DerivedProperty.of(points[at])) {
            case PVALID -> Optional.empty();
            case DISALLOWED, UNASSIGNED -> Optional.of(BadCharacter.problem(points[at]));
            case CONTEXTJ, CONTEXTO ->
                ContextRule.allows(points, at)
                        ? Optional.empty()
                        : Optional.of(Problem.of(
                                ModelProblem.CHARACTER_OUT_OF_PLACE, "character", BadCharacter.named(points[at])));
        };
    }

    private static Optional<Problem> broken(String label, String rule) {
        return Optional.of(Problem.of(ModelProblem.IDN_INVALID, "label", label, "rule", rule));
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String nfkc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
