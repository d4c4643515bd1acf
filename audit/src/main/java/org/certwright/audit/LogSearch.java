package org.certwright.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks lines up, from the end for people and from the start for copies. */
final class LogSearch {
    /** So many lines are looked through for one page; a filter that few pass goes on with the next. */
    private static final int MOST_LOOKED_AT = 50_000;

    private final LogFile file;

    LogSearch(LogFile file) {
        this.file = file;
    }

    LatestLines latest(Predicate<FoundLine> wanted, int most, Optional<Long> before) throws IOException {
        var found = new ArrayList<FoundLine>();
        try (var reader = new BackwardReader(file.path(), before)) {
            long above = Long.MAX_VALUE;
            int looked = 0;
            for (var line = reader.previous(); line.isPresent(); line = reader.previous()) {
                var one = found(line.get(), above == Long.MAX_VALUE ? 0 : above - 1);
                above = one.seq();
                if (wanted.test(one)) {
                    found.add(one);
                }
                if (found.size() == most || ++looked == MOST_LOOKED_AT) {
                    break;
                }
            }
            return new LatestLines(found, reader.at() == 0 ? Optional.empty() : Optional.of(reader.at()));
        }
    }

    /** Hands every line that is wanted to {@code reader}, oldest first; how many there were. */
    long copy(Predicate<FoundLine> wanted, LineVisitor visitor) throws IOException {
        long count = 0;
        long seq = 0;
        try (var reader = file.reader()) {
            for (var line = reader.next(); line.isPresent(); line = reader.next()) {
                var one = found(line.get(), seq + 1);
                seq = one.seq();
                if (wanted.test(one)) {
                    visitor.visit(one);
                    count++;
                }
            }
        }
        return count;
    }

    private static FoundLine found(byte[] bytes, long seqOtherwise) {
        var ours = LogLine.parse(bytes);
        return new FoundLine(
                ours.map(LogLine::seq).orElse(seqOtherwise),
                ours.map(LogLine::entry),
                new String(bytes, StandardCharsets.UTF_8));
    }
}
