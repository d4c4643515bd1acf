package org.certwright.model;

import java.util.Locale;

/** Unicode's full case folding (CaseFolding.txt, C + F), from the case tables that Java has. */
final class CaseFolding {
    private static final int DOTLESS_I = 0x131;

    private CaseFolding() {}

    /** {@code text} with every case distinction gone; differs from lower case in ß, Cherokee and old Greek. */
    static String fold(String text) {
        var folded = new StringBuilder(text.length());
        text.codePoints().forEach(point -> folded.append(fold(point)));
        return folded.toString();
    }

    private static String fold(int point) {
        if (point < 0x80) {
            return Character.toString(point >= 'A' && point <= 'Z' ? point + ('a' - 'A') : point);
        }
        if (point == DOTLESS_I) {
            return Character.toString(point); // Its capital is the plain I, which folds to the dotted i.
        }
        var capital = Character.toString(point).toUpperCase(Locale.ROOT);
        // Cherokee folds upwards: its capitals were encoded first, and foldings never change (UAX #44).
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.CHEROKEE
                ? capital
                : capital.toLowerCase(Locale.ROOT);
    }
}
