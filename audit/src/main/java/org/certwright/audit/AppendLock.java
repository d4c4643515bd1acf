package org.certwright.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The kernel's lock on {@code locks/audit.lock}: one process at a time writes, and a dead one holds nothing.
 *
 * <p>Waiting is polling, because a blocking {@code FileChannel.lock} closes its channel when the thread is
 * interrupted, and the result of a cancelled operation must still be written.
 */
final class AppendLock implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(2);

    private final RandomAccessFile file;
    private final FileLock lock;

    private AppendLock(RandomAccessFile file, FileLock lock) {
        this.file = file;
        this.lock = lock;
    }

    /** Another process kept the lock for as long as anybody should wait. */
    static final class Busy extends IOException {
        private static final long serialVersionUID = 1L;
    }

    static AppendLock take(Path profileFolder) throws IOException {
        return take(profileFolder, PATIENCE);
    }

    static AppendLock take(Path profileFolder, Duration patience) throws IOException {
        var locks = profileFolder.resolve("locks");
        var path = locks.resolve("audit.lock");
        PrivateFiles.createFolder(locks);
        if (Files.notExists(path)) {
            PrivateFiles.create(path);
        }
        var file = new RandomAccessFile(path.toFile(), "rw");
        var lock = await(file, patience);
        if (lock == null) {
            file.close();
            throw new Busy();
        }
        return new AppendLock(file, lock);
    }

    private static @Nullable FileLock await(RandomAccessFile file, Duration patience) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean interrupted = false;
        var lock = attempt(file);
        while (lock == null && System.nanoTime() < deadline) {
            LockSupport.parkNanos(POLL.toNanos());
            interrupted |= Thread.interrupted(); // Else every park would return at once.
            lock = attempt(file);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return lock;
    }

    private static @Nullable FileLock attempt(RandomAccessFile file) throws IOException {
        try {
            return file.getChannel().tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        try (file) {
            lock.release();
        }
    }
}
