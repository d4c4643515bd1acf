package org.certwright.desktop;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * One window for a profile. A kernel lock tells who is first, so that nothing stale remains of a killed one; a socket
 * that takes one byte and answers nothing lets a second start ask the first to come to the front.
 */
public final class FirstInstance implements AutoCloseable {
    private static final FileAttribute<Set<PosixFilePermission>> OURS_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Optional<FileChannel> lock;
    private final Optional<ServerSocketChannel> door;

    private FirstInstance(Optional<FileChannel> lock, Optional<ServerSocketChannel> door) {
        this.lock = lock;
        this.door = door;
    }

    /**
     * Becomes the first instance for {@code profile}; empty when another is, which was asked to come to the front. Nobody
     * can be first in a folder that is not ours or cannot be written: there it only looks so, and what is wrong with the
     * folder is told by whoever opens the profile.
     *
     * @param raise runs when a later start asks for it
     */
    public static Optional<FirstInstance> claim(Path profile, Runnable raise) {
        try {
            return claimed(profile, raise);
        } catch (IOException unfit) {
            return Optional.of(new FirstInstance(Optional.empty(), Optional.empty()));
        }
    }

    private static Optional<FirstInstance> claimed(Path profile, Runnable raise) throws IOException {
        if (Files.exists(profile) && !isOfOurs(profile)) {
            throw new IOException("it belongs to somebody else");
        }
        Files.createDirectories(profile, OURS_ALONE);
        Files.createDirectories(profile.resolve("locks"), OURS_ALONE);
        var lock = FileChannel.open(
                profile.resolve("locks").resolve("desktop"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var address = address(profile.toRealPath());
        if (!isOurs(lock)) {
            lock.close();
            knock(address);
            return Optional.empty();
        }
        return Optional.of(new FirstInstance(Optional.of(lock), listen(address, raise)));
    }

    private static boolean isOfOurs(Path profile) throws IOException {
        var us = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        return us.equals(Files.getAttribute(profile, "unix:uid"));
    }

    private static boolean isOurs(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    /** In the session's own folder, because the path of a socket may have 107 bytes and a profile's may be longer. */
    private static UnixDomainSocketAddress address(Path profile) {
        var session = System.getenv("XDG_RUNTIME_DIR");
        var folder = session != null && session.startsWith("/") ? Path.of(session) : profile.resolve("locks");
        return UnixDomainSocketAddress.of(folder.resolve("certwright-" + digest(profile.toString())));
    }

    /** FNV-1a of 64 bits: a name, not a safeguard, and without the start of a cryptographic provider. */
    private static String digest(String text) {
        long hash = 0xcbf29ce484222325L;
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xff)) * 0x100000001b3L;
        }
        return HexFormat.of().toHexDigits(hash);
    }

    private static void knock(UnixDomainSocketAddress address) {
        try (var channel = SocketChannel.open(address)) {
            channel.write(ByteBuffer.wrap(new byte[] {1}));
        } catch (IOException deaf) {
            // It has no door (see listen); the person finds its window themselves.
        }
    }

    /** Without a door everything works but coming to the front. */
    private static Optional<ServerSocketChannel> listen(UnixDomainSocketAddress address, Runnable raise) {
        try {
            Files.deleteIfExists(address.getPath());
            var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(address);
            Thread.ofPlatform().daemon().name("door").start(() -> answer(server, raise));
            return Optional.of(server);
        } catch (IOException | UnsupportedOperationException impossibleHere) {
            return Optional.empty();
        }
    }

    private static void answer(ServerSocketChannel server, Runnable raise) {
        try {
            while (true) {
                server.accept().close();
                raise.run();
            }
        } catch (ClosedChannelException ended) {
            // The program ends.
        } catch (IOException broken) {
            // As without a door.
        }
    }

    @Override
    public void close() throws IOException {
        if (door.isPresent()) {
            var path = ((UnixDomainSocketAddress) door.get().getLocalAddress()).getPath();
            door.get().close();
            Files.deleteIfExists(path);
        }
        if (lock.isPresent()) {
            lock.get().close();
        }
    }
}
