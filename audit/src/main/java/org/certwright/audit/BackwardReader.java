package org.certwright.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Reads a log line by line from its end on, so that its newest lines cost the same however long it is. */
final class BackwardReader implements AutoCloseable {
    private static final int STEP = 1 << 16;

    private final RandomAccessFile log;
    private byte[] window = new byte[0];
    private long windowStart;
    private long end;

    /**
     * Starts above the line that begins at byte {@code before}, or at the last whole line without one. A place where no
     * line begins has nothing above it.
     */
    BackwardReader(Path path, Optional<Long> before) throws IOException {
        this.log = new RandomAccessFile(path.toFile(), "r");
        try {
            this.end = before.isPresent() ? checked(before.get()) : newlineBelow(log.length()) + 1;
        } catch (IOException fault) {
            log.close();
            throw fault;
        }
    }

    private long checked(long before) throws IOException {
        boolean beginsALine = before > 0 && before <= log.length() && newlineBelow(before) == before - 1;
        return beginsALine ? before : 0;
    }

    /** The line above, without its newline; one beyond {@link LogLine#LIMIT} comes cut, which makes it none of ours. */
    Optional<byte[]> previous() throws IOException {
        if (end == 0) {
            return Optional.empty();
        }
        long start = newlineBelow(end - 1) + 1;
        var line = read(start, (int) Math.min(LogLine.LIMIT + 1L, end - 1 - start));
        end = start;
        return Optional.of(line);
    }

    /** Where the line that {@link #previous} gave last begins. */
    long at() {
        return end;
    }

    /** The index of the last newline below {@code limit}, or -1. */
    private long newlineBelow(long limit) throws IOException {
        for (long at = limit - 1; at >= 0; at = windowStart - 1) {
            see(at);
            for (int i = (int) (at - windowStart); i >= 0; i--) {
                if (window[i] == '\n') {
                    return windowStart + i;
                }
            }
        }
        return -1;
    }

    /** Has byte {@code at} and what lies before it in the window. */
    private void see(long at) throws IOException {
        if (at < windowStart || at >= windowStart + window.length) {
            long from = Math.max(0, at + 1 - STEP);
            window = bytes(from, (int) (at + 1 - from));
            windowStart = from;
        }
    }

    private byte[] read(long start, int length) throws IOException {
        boolean inSight = start >= windowStart && start + length <= windowStart + window.length;
        if (!inSight) {
            return bytes(start, length);
        }
        int from = (int) (start - windowStart);
        return Arrays.copyOfRange(window, from, from + length);
    }

    private byte[] bytes(long start, int length) throws IOException {
        var bytes = new byte[length];
        log.seek(start);
        log.readFully(bytes);
        return bytes;
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
