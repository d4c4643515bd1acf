package org.certwright.targets.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.certwright.model.secret.Secret;

/** Files that nobody else can open at any moment of their life, and the calls that make them durable. */
final class PrivateFile {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> PUBLIC = PosixFilePermissions.fromString("rw-r--r--");

    private PrivateFile() {}

    /** Creates {@code path}, which must not exist, for its owner alone, and writes {@code content} through to the disk. */
    static void write(Path path, Secret content) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(path, options, ownerOnly(path.getFileSystem()))) {
            var buffer = ByteBuffer.allocateDirect(content.length()); // From the heap, the JDK would keep a copy.
            try {
                content.use(buffer::put).flip();
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            } finally {
                wipe(buffer);
            }
            channel.force(true);
        }
    }

    private static void wipe(ByteBuffer buffer) {
        buffer.clear();
        while (buffer.hasRemaining()) {
            buffer.put((byte) 0);
        }
    }

    /** Throws {@link Stopped} where the file system has no owners, as on a memory stick, and shows {@code path} to all. */
    static void keepPrivate(Path path) throws IOException {
        if (!isPosix(path)) {
            return;
        }
        var rights = Files.getPosixFilePermissions(path);
        if (rights.stream().anyMatch(right -> !right.name().startsWith("OWNER_"))) {
            throw Stopped.by(Problem.of(ExportProblem.FOLDER_NOT_PRIVATE, "path", path.toString()));
        }
        if (!rights.equals(OWNER)) { // A strange umask took more away.
            Files.setPosixFilePermissions(path, OWNER);
        }
    }

    /** Lets everybody read {@code path}. */
    static void publish(Path path) throws IOException {
        if (isPosix(path) && !Files.getPosixFilePermissions(path).containsAll(PUBLIC)) {
            Files.setPosixFilePermissions(path, PUBLIC);
        }
    }

    /** Makes renames in {@code folder} durable; Windows has no such call and needs none. */
    static void sync(Path folder) throws IOException {
        if (isPosix(folder)) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?> ownerOnly(FileSystem system) throws IOException {
        return system.supportedFileAttributeViews().contains("posix")
                ? PosixFilePermissions.asFileAttribute(OWNER)
                : new OwnerOnlyAcl(List.of(AclEntry.newBuilder()
                        .setType(AclEntryType.ALLOW)
                        .setPrincipal(system.getUserPrincipalLookupService()
                                .lookupPrincipalByName(System.getProperty("user.name")))
                        .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                        .build()));
    }

    /** What Windows has instead of a mode; not yet run there. */
    private record OwnerOnlyAcl(List<AclEntry> value) implements FileAttribute<List<AclEntry>> {
        @Override
        public String name() {
            return "acl:acl";
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
