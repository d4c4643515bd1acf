package org.certwright.cli;

import java.util.List;
import org.certwright.core.port.EffectProbe;

/**
 * Runs several command lines in one process, with {@code then} between them, so that a recording of this process for the
 * start-up cache knows the classes of all of them. For the build; it does nothing that the command lines could not.
 */
public final class Training {
    private static final String THEN = "then";

    private Training() {}

    public static void main(String[] args) {
        var words = List.of(args);
        int exitCode = 0;
        while (exitCode == 0 && !words.isEmpty()) {
            int end = words.indexOf(THEN) < 0 ? words.size() : words.indexOf(THEN);
            exitCode = Certwright.run(words.subList(0, end).toArray(String[]::new), EffectProbe.NONE);
            words = words.subList(Math.min(end + 1, words.size()), words.size());
        }
        System.exit(exitCode);
    }
}
