package org.certwright.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.certwright.model.Fingerprint;

/**
 * {@code audit.jsonl} itself. Every append opens it anew, so that after a failed fsync the same descriptor is never
 * asked again; it might answer that all is well.
 */
final class LogFile {
    private final Path folder;

    LogFile(Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder.resolve("audit.jsonl");
    }

    boolean isThere() {
        return Files.exists(path());
    }

    LineReader reader() throws IOException {
        return new LineReader(path(), 0);
    }

    /** The last whole line; what an append in another process is writing just now does not count. */
    LogEnd end() throws IOException {
        if (Files.notExists(path())) {
            return LogEnd.OF_NOTHING;
        }
        try (var log = new RandomAccessFile(path().toFile(), "r")) {
            return end(LogTail.of(log));
        }
    }

    /** The last whole line, after a cut one was set aside; only under the {@link AppendLock}. */
    LogEnd repairedEnd() throws IOException {
        if (Files.notExists(path())) {
            PrivateFiles.create(path());
        }
        try (var log = new RandomAccessFile(path().toFile(), "rw")) {
            var tail = LogTail.of(log);
            if (tail.torn() > 0) {
                setAside(log, tail);
            }
            return end(tail);
        }
    }

    private void setAside(RandomAccessFile log, LogTail tail) throws IOException {
        var torn = new byte[(int) Math.min(LogLine.LIMIT, tail.torn())];
        log.seek(tail.end());
        log.readFully(torn);
        var name = "audit.torn-" + (end(tail).seq() + 1) + "-"
                + Fingerprint.of(torn).abbreviated();
        var copy = folder.resolve(name);
        PrivateFiles.create(copy);
        try (var out = new RandomAccessFile(copy.toFile(), "rw")) {
            out.write(torn);
            out.getFD().sync();
        }
        log.setLength(tail.end());
        log.getFD().sync();
    }

    private LogEnd end(LogTail tail) throws IOException {
        if (tail.isEmpty()) {
            return LogEnd.OF_NOTHING;
        }
        var line = LogLine.parse(tail.lastLine());
        return LogEnd.of(line.isPresent() ? line.get().seq() : countLines(), tail.lastLine());
    }

    /** Only for a log whose last line is not ours: somebody edited it, and the gap gets the number it should have. */
    private long countLines() throws IOException {
        try (var reader = reader()) {
            long count = 0;
            while (reader.next().isPresent()) {
                count++;
            }
            return count;
        }
    }

    /** Writes and fsyncs one line; what a failure leaves is taken back, if that is possible. */
    void append(byte[] line) throws IOException {
        if (line.length > LogLine.LIMIT) {
            throw new IllegalArgumentException("an audit entry of " + line.length + " bytes");
        }
        var whole = java.util.Arrays.copyOf(line, line.length + 1);
        whole[line.length] = '\n';
        try (var log = new RandomAccessFile(path().toFile(), "rw")) {
            long end = log.length();
            try {
                log.seek(end);
                log.write(whole);
                log.getFD().sync();
            } catch (IOException fault) {
                takeBack(log, end, fault);
                throw fault;
            }
        }
    }

    private static void takeBack(RandomAccessFile log, long end, IOException fault) {
        try {
            log.setLength(end);
        } catch (IOException alsoThat) {
            fault.addSuppressed(alsoThat); // The next append finds a cut line and sets it aside.
        }
    }
}
