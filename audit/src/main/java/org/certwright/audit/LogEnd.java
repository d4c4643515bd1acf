package org.certwright.audit;

/**
 * Where the next line goes on.
 *
 * @param seq the number of the last line, 0 in an empty log
 * @param link what the next line carries as {@code prev}
 */
record LogEnd(long seq, String link) {
    static final LogEnd OF_NOTHING = new LogEnd(0, LogLine.NO_LINE);

    static LogEnd of(long seq, byte[] line) {
        return new LogEnd(seq, new Sha256().link(line));
    }

    /** This end, unless {@code known} shows that lines are gone or changed: then the gap is to stay visible. */
    LogEnd orLater(LogEnd known) {
        return known.seq >= seq ? known : this;
    }

    LogEnd atLeast(long floor) {
        return floor > seq ? new LogEnd(floor, link) : this;
    }
}
