package org.certwright.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a log line by line, from one pass over the file, however long it is. */
final class LineReader implements AutoCloseable {
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    private int at;
    private int filled;
    private long offset;

    /** Starts at byte {@code offset}, which must be the start of a line. */
    LineReader(Path log, long offset) throws IOException {
        this.in = Files.newInputStream(log);
        this.offset = offset;
        try {
            in.skipNBytes(offset);
        } catch (IOException shorter) {
            in.close();
            throw shorter;
        }
    }

    /**
     * The next line without its newline; empty at the end, where {@link #torn} bytes may be left. A line beyond {@link
     * LogLine#LIMIT} comes cut there, which no check survives.
     */
    Optional<byte[]> next() throws IOException {
        line.reset();
        long length = 0;
        while (at < filled || fill()) {
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, at, Math.min(end - at, Math.max(0, LogLine.LIMIT + 1 - line.size())));
            length += end - at;
            boolean whole = end < filled;
            at = whole ? end + 1 : end;
            if (whole) {
                offset += length + 1;
                return Optional.of(line.toByteArray());
            }
        }
        return Optional.empty();
    }

    private boolean fill() throws IOException {
        filled = Math.max(0, in.read(buffer));
        at = 0;
        return filled > 0;
    }

    /** Where the next line starts. */
    long offset() {
        return offset;
    }

    /** Whether something without a newline stands at the end, once {@link #next} came back empty. */
    boolean torn() {
        return line.size() > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
