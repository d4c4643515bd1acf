package org.certwright.model;

/** Makes text from outside safe to show: no control, bidirectional or invisible characters, and not endless. */
public final class ForeignText {
    private static final int LIMIT = 2_000;

    private ForeignText() {}

    /** {@code text} with every character that could deceive a terminal or a reader escaped as {@code \\u{…}}. */
    public static String clean(String text) {
        var clean = new StringBuilder(Math.min(text.length(), LIMIT));
        text.codePoints().takeWhile(point -> clean.length() < LIMIT).forEach(point -> {
            if (point == '\n') {
                clean.append('\n');
            } else if (deceives(point)) {
                clean.append("\\u{").append(Integer.toHexString(point)).append('}');
            } else {
                clean.appendCodePoint(point);
            }
        });
        return clean.length() < LIMIT ? clean.toString() : clean.append(" …").toString();
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
            default -> false;
        };
    }
}
