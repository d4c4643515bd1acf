package org.certwright.audit;

import java.nio.file.Path;
import java.util.Optional;
import org.certwright.model.Problem;

/** Follows the lines of a log from the first and stops at the first that does not follow the one before it. */
final class ChainCheck {
    private final Path log;
    private final Sha256 sha256 = new Sha256();
    private long seq;
    private String link = LogLine.NO_LINE;

    ChainCheck(Path log) {
        this.log = log;
    }

    /** What is wrong with {@code bytes} as the next line. */
    Optional<Problem> next(byte[] bytes) {
        var line = LogLine.parse(bytes);
        if (line.isEmpty()) {
            return Optional.of(LineFault.NOT_CANONICAL.at(seq + 1, log));
        }
        if (line.get().seq() > seq + 1) {
            return Optional.of(LineFault.MISSING.at(seq + 1, log));
        }
        if (line.get().seq() <= seq) {
            return Optional.of(LineFault.REPEATED.at(line.get().seq(), log));
        }
        if (!line.get().prev().equals(link)) {
            return Optional.of(LineFault.CHANGED.at(Math.max(1, seq), log));
        }
        seq++;
        link = sha256.link(bytes);
        return Optional.empty();
    }
}
