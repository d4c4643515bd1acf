package org.certwright.core.profile;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.certwright.model.Fingerprint;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;

/**
 * Keeps two processes from working on the same thing: one kernel file lock per thing, freed by the kernel when its
 * holder dies, so that no stale lock exists.
 */
public final class OperationLocks {
    private final Path folder;

    OperationLocks(Path folder) {
        this.folder = folder;
    }

    /** A lock that is held until it is closed. */
    public static final class Held implements AutoCloseable {
        private final FileChannel channel;

        private Held(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e); // Closing a lock file writes nothing.
            }
        }
    }

    /** The lock for {@code subject}, unless somebody else holds it now. */
    public Optional<Held> tryLock(Fingerprint subject) {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var channel = FileChannel.open(
                    folder.resolve("op-" + subject.abbreviated()),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            var lock = lockNow(channel);
            if (lock.isEmpty()) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new Held(channel));
        } catch (IOException e) {
            throw Stopped.by(Problem.of(ProfileProblem.READ_ONLY, "path", folder.toString()), e);
        }
    }

    private static Optional<FileLock> lockNow(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException heldByThisProcess) {
            return Optional.empty();
        }
    }
}
