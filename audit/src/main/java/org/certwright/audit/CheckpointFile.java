package org.certwright.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code audit-checkpoints.txt}: every note this log was given, oldest first, with an empty line between two. */
final class CheckpointFile {
    /** Enough for the last dozen notes; nobody asks for more. */
    private static final int TAIL = 8192;

    private static final Pattern NOTE = Pattern.compile("(?m)^[^\\n]+\\n[0-9]+\\n[^\\n ]+\\n\\n(?:— [^\\n]+\\n)+");

    private final Path folder;

    CheckpointFile(Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder.resolve("audit-checkpoints.txt");
    }

    /** The size in the last note, whoever signed it; 0 without one. */
    long lastSize() throws IOException {
        var notes = tail();
        return notes.isEmpty() ? 0 : notes.getLast().checkpoint().size();
    }

    /** The last note, whoever signed it. */
    Optional<String> newest() throws IOException {
        return tail().isEmpty() ? Optional.empty() : newestIn(readTail());
    }

    private static Optional<String> newestIn(String tail) {
        var matcher = NOTE.matcher(tail);
        var newest = Optional.<String>empty();
        while (matcher.find()) {
            newest = Optional.of(matcher.group());
        }
        return newest;
    }

    /** The last checkpoint of {@code origin} that {@code key} signed. */
    Optional<Checkpoint> last(String origin, PublicKey key) throws IOException {
        return tail().reversed().stream()
                .filter(note -> note.checkpoint().origin().equals(origin) && note.isBy(key))
                .map(Checkpoint.Signed::checkpoint)
                .findFirst();
    }

    void append(String note) throws IOException {
        if (Files.notExists(path())) {
            PrivateFiles.create(path());
        }
        try (var file = new RandomAccessFile(path().toFile(), "rw")) {
            file.seek(file.length());
            file.write(((file.length() == 0 ? "" : "\n") + note).getBytes(StandardCharsets.UTF_8));
            file.getFD().sync();
        }
    }

    private List<Checkpoint.Signed> tail() throws IOException {
        if (Files.notExists(path())) {
            return List.of();
        }
        var notes = new ArrayList<Checkpoint.Signed>();
        var matcher = NOTE.matcher(readTail());
        while (matcher.find()) {
            Checkpoint.parse(matcher.group()).ifPresent(notes::add);
        }
        return notes;
    }

    private String readTail() throws IOException {
        try (var file = new RandomAccessFile(path().toFile(), "r")) {
            var bytes = new byte[(int) Math.min(TAIL, file.length())];
            file.seek(file.length() - bytes.length);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
