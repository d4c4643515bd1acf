package org.certwright.model;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** RFC 5892 appendix A: where in a label a CONTEXTJ or CONTEXTO character may stand. */
final class ContextRule {
    private final int[] label;
    private final int at;

    private ContextRule(int[] label, int at) {
        this.label = label;
        this.at = at;
    }

    /** Whether the character at {@code at} may stand there. */
    static boolean allows(int[] label, int at) {
        return new ContextRule(label, at).holds();
    }

    private boolean holds() {
        return switch (label[at]) {
            case 0x200C -> followsVirama() || joinsOnBothSides(); // A.1 zero width non-joiner
            case 0x200D -> followsVirama(); // A.2 zero width joiner
            case 0xB7 -> before() == 'l' && after() == 'l'; // A.3 middle dot, as in Catalan
            case 0x375 -> isScript(after(), UnicodeScript.GREEK); // A.4 keraia
            case 0x5F3, 0x5F4 -> isScript(before(), UnicodeScript.HEBREW); // A.5 geresh, A.6 gershayim
            case 0x30FB -> IntStream.of(label).anyMatch(ContextRule::isJapanese); // A.7 Katakana middle dot
            default -> // A.8 and A.9: the two sets of Arabic digits do not mix.
                IntStream.of(label).noneMatch(label[at] < 0x6F0 ? in(0x6F0, 0x6F9) : in(0x660, 0x669));
        };
    }

    private int before() {
        return at > 0 ? label[at - 1] : -1;
    }

    private int after() {
        return at + 1 < label.length ? label[at + 1] : -1;
    }

    private boolean followsVirama() {
        return at > 0 && isVirama(before());
    }

    /** (L or D), T*, here, T*, (R or D): a place where the letters would join if nothing stood between them. */
    private boolean joinsOnBothSides() {
        int left = at - 1;
        while (left >= 0 && JoiningType.of(label[left]) == JoiningType.TRANSPARENT) {
            left--;
        }
        int right = at + 1;
        while (right < label.length && JoiningType.of(label[right]) == JoiningType.TRANSPARENT) {
            right++;
        }
        return left >= 0
                && right < label.length
                && joins(label[left], JoiningType.LEFT)
                && joins(label[right], JoiningType.RIGHT);
    }

    private static boolean joins(int point, JoiningType side) {
        var type = JoiningType.of(point);
        return type == side || type == JoiningType.DUAL;
    }

    private static boolean isScript(int point, UnicodeScript script) {
        return point >= 0 && UnicodeScript.of(point) == script;
    }

    private static boolean isJapanese(int point) {
        return switch (UnicodeScript.of(point)) {
            case HIRAGANA, KATAKANA, HAN -> true;
            default -> false;
        };
    }

    private static IntPredicate in(int first, int last) {
        return point -> point >= first && point <= last;
    }

    /**
     * Whether the canonical combining class is 9, Virama. Java does not tell the class, but sorts marks by it: a mark
     * of class 9 moves behind one of class 8 (U+3099) and before one of class 10 (U+05B0).
     */
    static boolean isVirama(int point) {
        var mark = Character.toString(point);
        return isSorted("a\u3099" + mark)
                && !isSorted("a" + mark + "\u3099")
                && isSorted("a" + mark + "\u05B0")
                && !isSorted("a\u05B0" + mark);
    }

    private static boolean isSorted(String marks) {
        return Normalizer.isNormalized(marks, Normalizer.Form.NFD);
    }
}
