package org.certwright.core.profile;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happened, for whoever looks for a fault: {@code key=value} lines, two files of at most 1 MiB. It holds no secret
 * and no host names, and failing to write it stops nothing: it is not the audit log.
 */
public final class ActivityLog {
    private static final long LARGEST = 1 << 20;

    private final Path folder;
    private final InstantSource clock;

    public ActivityLog(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    public void line(String text) {
        line(text, null);
    }

    /** One line, and the stack of {@code cause} below it. */
    public void line(String text, @Nullable Throwable cause) {
        var lines = new StringWriter()
                .append(clock.instant().toString())
                .append(' ')
                .append(text)
                .append('\n');
        if (cause != null) {
            describe(cause, new PrintWriter(lines));
        }
        try {
            append(lines.toString());
        } catch (IOException full) {
            // A full disk is reported by what needs the disk.
        }
    }

    /** Types and places only: messages of foreign exceptions can repeat what they were given. */
    private static void describe(Throwable cause, PrintWriter lines) {
        for (Throwable link = cause; link != null; link = link.getCause()) {
            lines.println("  " + link.getClass().getName());
            for (var frame : link.getStackTrace()) {
                lines.println("    at " + frame);
            }
        }
        lines.flush();
    }

    private void append(String lines) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var file = folder.resolve("certwright.log");
        if (Files.exists(file) && Files.size(file) > LARGEST) {
            Files.move(file, folder.resolve("certwright.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        try (var out = Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            out.write(java.nio.ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
