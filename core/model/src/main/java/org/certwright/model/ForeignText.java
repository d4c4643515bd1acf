package org.certwright.model;

/** Makes text from outside safe to show: no control, bidirectional or invisible characters, and not endless. */
public final class ForeignText {
    private static final int LIMIT = 2_000;
    private static final String CUT = " …";

    private ForeignText() {}

    /**
     * {@code text} with every character that could deceive a terminal or a reader escaped as {@code \\u{…}}, at most
     * 2,000 characters long; line feeds stay. Cleaning a second time changes nothing.
     */
    public static String clean(String text) {
        var clean = new StringBuilder(Math.min(text.length(), LIMIT));
        int roomForCut = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            append(point, clean);
            if (clean.length() > LIMIT) {
                clean.setLength(roomForCut);
                return clean.append(CUT).toString();
            }
            if (clean.length() <= LIMIT - CUT.length()) {
                roomForCut = clean.length();
            }
            i += Character.charCount(point);
        }
        return clean.toString();
    }

    private static void append(int point, StringBuilder clean) {
        if (point != '\n' && deceives(point)) {
            clean.append("\\u{").append(Integer.toHexString(point)).append('}');
        } else {
            clean.appendCodePoint(point);
        }
    }

    private static boolean deceives(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> isBlank(point);
        };
    }

    /** Letters, marks and symbols that show nothing: fillers, variation selectors, the empty Braille pattern. */
    private static boolean isBlank(int point) {
        return switch (point) {
            case 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
            default ->
                (point >= 0x180B && point <= 0x180F)
                        || (point >= 0xFE00 && point <= 0xFE0F)
                        || (point >= 0xE0100 && point <= 0xE01EF);
        };
    }
}
