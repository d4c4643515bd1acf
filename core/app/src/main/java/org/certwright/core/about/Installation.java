package org.certwright.core.about;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/** The folder this program was put into: {@code lib} with its jars, {@code sbom} with the lists of what is in it. */
public final class Installation {
    private final Optional<Path> home;

    Installation(Optional<Path> home) {
        this.home = home;
    }

    /** Where this very class was loaded from; nowhere when it runs from a folder of classes. */
    public static Installation ofThisProgram() {
        return new Installation(
                Optional.ofNullable(Installation.class.getProtectionDomain().getCodeSource())
                        .flatMap(Installation::jar)
                        .filter(Files::isRegularFile)
                        .flatMap(jar -> Optional.ofNullable(jar.getParent()))
                        .flatMap(lib -> Optional.ofNullable(lib.getParent())));
    }

    private static Optional<Path> jar(CodeSource source) {
        try {
            return Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException | IllegalArgumentException elsewhere) {
            return Optional.empty();
        }
    }

    /** The text of a file beside the jars, if there is one. */
    Optional<String> text(String name) {
        return home.map(folder -> folder.resolve(name))
                .filter(Files::isRegularFile)
                .flatMap(file -> {
                    try {
                        return Optional.of(Files.readString(file));
                    } catch (IOException unreadable) {
                        return Optional.empty();
                    }
                });
    }

    /** Which state of the source this was built from, if the build said so. */
    public Optional<String> build() {
        return text("build").map(String::strip).filter(word -> word.matches("[\\w.+-]{1,60}"));
    }
}
