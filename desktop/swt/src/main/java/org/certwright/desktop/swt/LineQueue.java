package org.certwright.desktop.swt;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Hands lines to the page's script, and keeps them while the page is being loaded. */
final class LineQueue {
    private final Consumer<String> execute;
    private final Deque<String> kept = new ArrayDeque<>();
    private boolean waiting = true;

    LineQueue(Consumer<String> execute) {
        this.execute = execute;
    }

    /** What is kept for a page that is gone is of no use to the next: it asks again. */
    void wait(boolean forPage) {
        waiting = forPage;
        if (forPage) {
            kept.clear();
        } else {
            kept.forEach(this::send);
            kept.clear();
        }
    }

    void tell(String line) {
        if (waiting) {
            kept.add(line);
        } else {
            send(line);
        }
    }

    private void send(String line) {
        execute.accept("certwrightReceive(" + quoted(line) + ")");
    }

    /** As a string of JavaScript: JSON text has no line ends, but U+2028 is one and `<` could end a script. */
    static String quoted(String line) {
        var text = new StringBuilder(line.length() + 64).append('"');
        for (int i = 0; i < line.length(); i++) {
            char each = line.charAt(i);
            if (each == '"' || each == '\\') {
                text.append('\\').append(each);
            } else if (each < ' ' || each == '<' || each == '\u2028' || each == '\u2029') {
                text.append(String.format("\\u%04x", (int) each));
            } else {
                text.append(each);
            }
        }
        return text.append('"').toString();
    }
}
