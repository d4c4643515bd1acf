package org.certwright.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.jspecify.annotations.Nullable;

/**
 * Lets one process at a time write to the vault; the system frees it when a process dies.
 *
 * <p>The channel stays open as long as the vault: closing any channel of a file drops all locks this process has on it
 * (POSIX fcntl). To be used on one thread, and one that nobody interrupts, since an interrupt closes a channel.
 */
final class WriteLock implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Path file;
    private final InstantSource clock;
    private @Nullable FileChannel channel;

    WriteLock(Path file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    /** Released by closing the result. */
    Held take() {
        try {
            return waitFor(channel());
        } catch (IOException e) {
            throw VaultPlace.failed(VaultProblem.NOT_WRITABLE, file, e);
        }
    }

    private FileChannel channel() throws IOException {
        var open = channel;
        if (open == null) {
            open = FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            channel = open;
        }
        return open;
    }

    private Held waitFor(FileChannel open) throws IOException {
        long start = System.nanoTime();
        while (true) {
            try {
                var lock = open.tryLock();
                if (lock != null) {
                    return () -> release(lock);
                }
            } catch (OverlappingFileLockException e) {
                // Another vault object of this process writes: wait for it as for another process.
            }
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw Stopped.by(Problem.of(VaultProblem.BUSY, "path", file.toString())
                        .retryAt(clock.instant().plus(PATIENCE)));
            }
            pause();
        }
    }

    private static void release(FileLock lock) {
        try {
            lock.release();
        } catch (IOException e) {
            throw new UncheckedIOException("somebody else closed the channel of the write lock", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw VaultPlace.failed(VaultProblem.NOT_WRITABLE, file, e);
        }
    }

    /** The lock, held until closed. */
    interface Held extends AutoCloseable {
        @Override
        void close();
    }
}
