package org.certwright.model;

import java.util.Locale;

/** Unicode's full case folding (CaseFolding.txt, C + F), from the case tables that Java has. */
final class CaseFolding {
    private static final int DOTLESS_I = 0x131;

    private CaseFolding() {}

    /** {@code text} with every case distinction gone; differs from lower case in ß, Cherokee and old Greek. */
    static String fold(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            append(point, folded);
            i += Character.charCount(point);
        }
        return folded.toString();
    }

    private static void append(int point, StringBuilder folded) {
        if (point < 0x80) {
            folded.append((char) (point >= 'A' && point <= 'Z' ? point + ('a' - 'A') : point));
        } else if (point == DOTLESS_I) {
            folded.appendCodePoint(point); // Its capital is the plain I, which folds to the dotted i.
        } else if (point == 'ẞ') {
            folded.append("ss"); // Lower case would be ß.
        } else {
            var capital = Character.toString(point).toUpperCase(Locale.ROOT);
            // Cherokee folds upwards: its capitals were encoded first, and foldings never change (UAX #44).
            boolean upwards = Character.UnicodeScript.of(point) == Character.UnicodeScript.CHEROKEE;
            folded.append(upwards ? capital : capital.toLowerCase(Locale.ROOT));
        }
    }
}
