package org.certwright.desktop;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import org.certwright.core.ProfilePlace;
import org.certwright.secrets.hardening.Hardening;
import org.certwright.secrets.hardening.Hardening.Level;

/**
 * How the program was started.
 *
 * @param profile the folder of the profile
 * @param sample whether it begins on made-up data instead
 * @param page the file with the page
 */
public record Launch(Path profile, boolean sample, Path page) {
    /** What the program understands. */
    public static final String USAGE = """
            certwright-desktop [--profile FOLDER] [--sample]

            Opens the window of Certwright, with --sample on made-up data that touches nothing of yours.
            A second start for the same profile brings the first window to the front.
            """;

    /** Words that make no sense; the message says which. */
    public static final class Misused extends Exception {
        private static final long serialVersionUID = 1L;

        Misused(String message) {
            super(message);
        }
    }

    /** Closes this process to the other programs of the same user, before it holds anything; the page runs in others. */
    public static void closeToNeighbours() {
        Hardening.apply(Level.PROGRAM);
    }

    /**
     * Reads the words of the command line.
     *
     * @param usualPage the page unless {@code --page} names another: the gallery of its parts, while developing
     */
    public static Launch of(List<String> words, Path usualPage) throws Misused {
        var profile = ProfilePlace.usual(System::getenv);
        boolean sample = false;
        var page = usualPage;
        var rest = new ArrayDeque<>(words);
        while (!rest.isEmpty()) {
            var word = rest.removeFirst();
            switch (word) {
                case "--profile" -> profile = folder(word, rest);
                case "--sample" -> sample = true;
                case "--page" -> page = folder(word, rest);
                default -> throw new Misused("\"" + word + "\" is not understood.");
            }
        }
        return new Launch(profile.toAbsolutePath(), sample, page);
    }

    private static Path folder(String word, ArrayDeque<String> rest) throws Misused {
        if (rest.isEmpty()) {
            throw new Misused(word + " needs a path.");
        }
        return Path.of(rest.removeFirst());
    }
}
