package org.certwright.secrets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A small file that is there whole or not at all, also after a power cut. */
final class KeyFile {
    private static final int LARGEST = 1 << 16;

    private final Path path;

    KeyFile(Path path) {
        this.path = path;
    }

    Optional<byte[]> read() throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        if (Files.size(path) > LARGEST) {
            throw new IOException(path + " is too large to be a key");
        }
        return Optional.of(Files.readAllBytes(path));
    }

    void write(byte[] content) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        var draft = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(draft); // What an interrupted attempt left.
        try (var channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }
}
