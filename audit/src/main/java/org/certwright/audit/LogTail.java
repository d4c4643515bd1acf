package org.certwright.audit;

import java.io.IOException;
import java.io.RandomAccessFile;

/**
 * The end of a log, found without reading the rest.
 *
 * @param lastLine the last whole line, empty in an empty log
 * @param end where the next line belongs
 * @param torn how many bytes stand there already: an append that was cut, hence never acknowledged
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and the bytes are what is hashed.
record LogTail(byte[] lastLine, long end, long torn) {
    private static final int STEP = 4096;

    static LogTail of(RandomAccessFile log) throws IOException {
        long length = log.length();
        long end = newlineBefore(log, length) + 1;
        long start = end == 0 ? 0 : newlineBefore(log, end - 1) + 1;
        var line = new byte[(int) Math.min(LogLine.LIMIT + 1L, Math.max(0, end - 1 - start))];
        log.seek(start);
        log.readFully(line);
        return new LogTail(line, end, length - end);
    }

    boolean isEmpty() {
        return end == 0;
    }

    /** The index of the last newline below {@code limit}, or -1. */
    private static long newlineBefore(RandomAccessFile log, long limit) throws IOException {
        var chunk = new byte[STEP];
        for (long to = limit; to > 0; to -= STEP) {
            long from = Math.max(0, to - STEP);
            log.seek(from);
            log.readFully(chunk, 0, (int) (to - from));
            for (int i = (int) (to - from) - 1; i >= 0; i--) {
                if (chunk[i] == '\n') {
                    return from + i;
                }
            }
        }
        return -1;
    }
}
