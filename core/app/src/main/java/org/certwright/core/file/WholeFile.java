package org.certwright.core.file;

import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * Writes a file that a person picked: whole or not at all, readable by them alone, and no other file. It is filled under
 * a fresh name beside it, made durable, and only then takes its name.
 */
public final class WholeFile {
    private WholeFile() {}

    /** What fills it. */
    public interface Filling {
        void into(Writer out) throws IOException;
    }

    /** Writes {@code text} into {@code file}. */
    public static void write(Path file, String text) throws IOException {
        write(file, out -> out.write(text));
    }

    /** Writes {@code file}; when that fails, what stood there stands there still. */
    public static void write(Path file, Filling filling) throws IOException {
        if (isStream(file)) {
            try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.WRITE)) {
                filling.into(out);
            }
            return;
        }
        if (Files.isSymbolicLink(file)) {
            throw new FileAlreadyExistsException(file.toString(), null, "it is a link to another file");
        }
        var fresh = Files.createTempFile(
                folder(file),
                ".certwright-",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            fill(fresh, filling);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** A pipe or a terminal, such as /dev/stdout, keeps nothing that could be cut. */
    private static boolean isStream(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    }

    private static void fill(Path fresh, Filling filling) throws IOException {
        try (var channel = Files.newByteChannel(fresh, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                var out = Channels.newWriter(channel, StandardCharsets.UTF_8)) {
            filling.into(out);
            out.flush();
            if (channel instanceof java.nio.channels.FileChannel file) {
                file.force(true);
            }
        }
    }

    private static Path folder(Path file) throws IOException {
        @Nullable Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("it is no file");
        }
        return folder;
    }
}
