package org.certwright.core.sample;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.certwright.core.profile.ProfileProblem;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.certwright.secrets.Keychain;
import org.jspecify.annotations.Nullable;

/**
 * A throw-away folder for a sample profile, and a keychain that is forgotten with it. A lock in it says that its program
 * lives; what a killed one left is swept by the next.
 */
public final class SampleFolder implements AutoCloseable {
    private static final String PREFIX = "certwright-sample-";
    private static final String LOCK = "lock";
    private static final int ATTEMPTS = 5;
    /** Longer than it takes from making a folder to locking it. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    /** Of this process: to open their locks a second time would free them (POSIX fcntl). */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;
    private final Keychain keychain = new MemoryKeychain();

    private SampleFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** In the system's place for such things, readable by us alone; gone also when a signal ends the program. */
    public static SampleFolder make() {
        var place = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            var folder = Files.createTempDirectory(place, PREFIX);
            OURS.add(folder);
            sweep(
                    place,
                    Files.getOwner(folder),
                    Files.getLastModifiedTime(folder).toInstant());
            var lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
            lock.lock();
            var made = new SampleFolder(folder, lock);
            Runtime.getRuntime().addShutdownHook(new Thread(made::close, "sample-folder"));
            return made;
        } catch (IOException e) {
            throw Stopped.by(
                    Problem.of(
                            ProfileProblem.CANNOT_CREATE,
                            "path",
                            place.toString(),
                            "said",
                            String.valueOf(e.getMessage())),
                    e);
        }
    }

    /** Nobody can put something else in the place of a folder that is ours while we delete in it. */
    private static void sweep(Path place, UserPrincipal us, Instant now) {
        try (var folders = Files.newDirectoryStream(place, PREFIX + "*")) {
            for (var folder : folders) {
                if (!OURS.contains(folder)
                        && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                        && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(us)
                        && isAbandoned(folder, now)) {
                    delete(folder);
                }
            }
        } catch (IOException unreadable) {
            // Then nothing is swept.
        }
    }

    private static boolean isAbandoned(Path folder, Instant now) {
        try (var lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                var ours = lock.tryLock()) {
            return ours != null;
        } catch (IOException noLock) {
            return isOld(folder, now);
        }
    }

    /** By the clock of the file system. */
    private static boolean isOld(Path folder, Instant now) {
        try {
            return Files.getLastModifiedTime(folder).toInstant().isBefore(now.minus(GRACE));
        } catch (IOException gone) {
            return false;
        }
    }

    public Path path() {
        return path;
    }

    public Keychain keychain() {
        return keychain;
    }

    /** Deletes the folder with all in it, if it is there. */
    @Override
    public void close() {
        for (int attempt = 0;
                attempt < ATTEMPTS && Files.exists(path);
                attempt++) { // A database may make a file meanwhile.
            delete(path);
        }
        OURS.remove(path);
        try {
            lock.close();
        } catch (IOException closed) {
            // The system frees it with the process.
        }
    }

    private static void delete(Path whole) {
        try {
            Files.walkFileTree(whole, new SimpleFileVisitor<>() {
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
            // Nothing in it is real; the next sample tries again.
        }
    }
}
