package org.certwright.core.sample;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.certwright.core.profile.ProfileProblem;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.certwright.secrets.Keychain;
import org.jspecify.annotations.Nullable;

/** A throw-away folder for a sample profile, and a keychain that is forgotten with it. */
public record SampleFolder(Path path, Keychain keychain) implements AutoCloseable {
    private static final int ATTEMPTS = 5;

    /** In the system's place for such things, readable by us alone; gone also when a signal ends the program. */
    public static SampleFolder make() {
        try {
            var made = new SampleFolder(Files.createTempDirectory("certwright-sample-"), new MemoryKeychain());
            Runtime.getRuntime().addShutdownHook(new Thread(made::close, "sample-folder"));
            return made;
        } catch (IOException e) {
            throw Stopped.by(
                    Problem.of(
                            ProfileProblem.CANNOT_CREATE,
                            "path",
                            System.getProperty("java.io.tmpdir"),
                            "said",
                            String.valueOf(e.getMessage())),
                    e);
        }
    }

    /** Deletes the folder with all in it, if it is there. */
    @Override
    public void close() {
        for (int attempt = 0;
                attempt < ATTEMPTS && Files.exists(path);
                attempt++) { // A database may make a file meanwhile.
            delete();
        }
    }

    private void delete() {
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
                        throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException left) {
            // Nothing in it is real; the system empties that place in its own time.
        }
    }
}
