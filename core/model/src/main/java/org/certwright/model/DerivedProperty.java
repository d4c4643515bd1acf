package org.certwright.model;

import java.text.Normalizer;

/** What IDNA 2008 says about a code point, computed by the algorithm of RFC 5892 from the Unicode tables of the JDK. */
enum DerivedProperty {
    /** Allowed. */
    PVALID,
    /** A joiner, allowed where appendix A.1 or A.2 says so. */
    CONTEXTJ,
    /** Allowed where the rest of appendix A says so. */
    CONTEXTO,
    DISALLOWED,
    /** Unknown to this Unicode version, so nobody can say how it normalizes. */
    UNASSIGNED;

    /** RFC 5892 §3, in its order. */
    static DerivedProperty of(int point) {
        return switch (point) {
            // §2.6 Exceptions (F).
            case 0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007 -> PVALID;
            case 0xB7, 0x375, 0x5F3, 0x5F4, 0x30FB -> CONTEXTO;
            case 0x640, 0x7FA, 0x302E, 0x302F, 0x3031, 0x3032, 0x3033, 0x3034, 0x3035, 0x303B -> DISALLOWED;
            case '-' -> PVALID; // §2.9 LDH; the letters and digits follow from their categories.
            case 0x200C, 0x200D -> CONTEXTJ; // §2.8 JoinControl.
            default -> isArabicDigit(point) ? CONTEXTO : byProperties(point);
        };
    }

    private static DerivedProperty byProperties(int point) {
        if (!Character.isDefined(point)) {
            return isNoncharacter(point) ? DISALLOWED : UNASSIGNED;
        }
        boolean allowed = isLetterOrDigit(point)
                && !isUnstable(point)
                && !isIgnorable(point)
                && !isIgnorableBlock(point)
                && !isOldHangul(point);
        return allowed ? PVALID : DISALLOWED;
    }

    private static boolean isArabicDigit(int point) {
        return isIn(0x660, 0x669, point) || isIn(0x6F0, 0x6F9, point);
    }

    private static boolean isNoncharacter(int point) {
        return (point & 0xFFFE) == 0xFFFE || isIn(0xFDD0, 0xFDEF, point);
    }

    /** §2.1 LetterDigits (A). */
    private static boolean isLetterOrDigit(int point) {
        return switch (Character.getType(point)) {
            case Character.LOWERCASE_LETTER,
                    Character.UPPERCASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.MODIFIER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /** §2.2 Unstable (B): folding and normalizing make it something else. */
    private static boolean isUnstable(int point) {
        var text = Character.toString(point);
        return !nfkc(CaseFolding.fold(nfkc(text))).equals(text);
    }

    private static String nfkc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** §2.3 IgnorableProperties (C), as far as they are letters or marks: DerivedCoreProperties.txt. */
    private static boolean isIgnorable(int point) {
        return point == 0x34F // combining grapheme joiner
                || point == 0x17B4
                || point == 0x17B5 // Khmer inherent vowels
                || isIn(0x180B, 0x180F, point) // Mongolian variation selectors
                || isIn(0xFE00, 0xFE0F, point) // variation selectors
                || isIn(0xE0100, 0xE01EF, point);
    }

    /** §2.4 IgnorableBlocks (D): combining marks for symbols, musical notation. */
    private static boolean isIgnorableBlock(int point) {
        return isIn(0x20D0, 0x20FF, point) || isIn(0x1D100, 0x1D24F, point);
    }

    /** §2.9 OldHangulJamo (I): the conjoining jamo, from which syllables could be spelled twice. */
    private static boolean isOldHangul(int point) {
        return isIn(0x1100, 0x11FF, point) || isIn(0xA960, 0xA97C, point) || isIn(0xD7B0, 0xD7FB, point);
    }

    private static boolean isIn(int first, int last, int point) {
        return point >= first && point <= last;
    }
}
