package org.certwright.cli;

import java.util.ArrayList;
import java.util.List;

/** Folds a line between its words; a word that is too long, such as a hash, stays whole for copying. */
final class Fold {
    private Fold() {}

    /** The lines of {@code text}, each at most {@code width} long, all but the first set in by {@code indent}. */
    static List<String> at(int width, int indent, String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder(margin(text));
        boolean fresh = true;
        for (var word : text.stripLeading().split(" ", -1)) {
            boolean fitsBelow = indent + word.length() <= width; // Else it is cut there as well.
            if (!fresh && fitsBelow && line.length() + 1 + word.length() > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                line.append(" ".repeat(indent));
                fresh = true;
            }
            if (fresh && word.isEmpty()) {
                continue; // The gap between two columns does not begin a line.
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        lines.add(line.toString());
        return lines;
    }

    private static String margin(String text) {
        return text.substring(0, text.length() - text.stripLeading().length());
    }
}
