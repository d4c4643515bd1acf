package org.certwright.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** How wide the terminal is; asked once, and only when a line is long enough to matter. */
final class Width {
    /** Nothing narrower is worth wrapping for. */
    static final int LEAST = 60;

    private static final int USUAL = 80;
    private static final int MOST = 400;

    private Width() {}

    /** In columns; the usual 80 where nobody says. */
    static int ofTerminal() {
        try {
            var stty = new ProcessBuilder("stty", "-F", "/dev/tty", "size")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var said = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            stty.waitFor(1, TimeUnit.SECONDS);
            return parse(said);
        } catch (IOException missing) {
            return USUAL;
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            return USUAL;
        }
    }

    /** From {@code ROWS COLUMNS}, as stty says it. */
    static int parse(String said) {
        var words = said.strip().split(" ", -1);
        if (words.length == 2 && words[1].matches("[1-9][0-9]{0,3}")) {
            return Math.clamp(Integer.parseInt(words[1]), LEAST, MOST);
        }
        return USUAL;
    }
}
