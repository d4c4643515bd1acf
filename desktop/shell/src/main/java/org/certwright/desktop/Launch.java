package org.certwright.desktop;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import org.certwright.core.ProfilePlace;

/**
 * How the program was started.
 *
 * @param profile the folder of the profile
 * @param page the file with the page
 */
public record Launch(Path profile, Path page) {
    /** What the program understands. */
    public static final String USAGE = """
            certwright-desktop [--profile FOLDER]

            Opens the window of Certwright. A second start for the same profile brings the first window to the front.
            """;

    /** Words that make no sense; the message says which. */
    public static final class Misused extends Exception {
        private static final long serialVersionUID = 1L;

        Misused(String message) {
            super(message);
        }
    }

    /**
     * Reads the words of the command line.
     *
     * @param usualPage the page unless {@code --page} names another: the gallery of its parts, while developing
     */
    public static Launch of(List<String> words, Path usualPage) throws Misused {
        var profile = ProfilePlace.usual(System::getenv);
        var page = usualPage;
        var rest = new ArrayDeque<>(words);
        while (!rest.isEmpty()) {
            var word = rest.removeFirst();
            switch (word) {
                case "--profile" -> profile = folder(word, rest);
                case "--page" -> page = folder(word, rest);
                default -> throw new Misused("\"" + word + "\" is not understood.");
            }
        }
        return new Launch(profile.toAbsolutePath(), page);
    }

    private static Path folder(String word, ArrayDeque<String> rest) throws Misused {
        if (rest.isEmpty()) {
            throw new Misused(word + " needs a path.");
        }
        return Path.of(rest.removeFirst());
    }
}
