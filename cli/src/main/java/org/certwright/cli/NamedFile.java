package org.certwright.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.certwright.core.port.FileChooser;
import org.certwright.model.Outcome;

/** The file that was named on the command line, where the window would have it picked; one that exists is kept. */
final class NamedFile implements FileChooser {
    private final Path file;

    NamedFile(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    @Override
    public Outcome<Path> choose(Wish wish) {
        return Files.exists(file) ? new Outcome.Refused<>(file + " exists already") : Outcome.done(file);
    }
}
