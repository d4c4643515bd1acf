package org.certwright.audit;

import java.util.List;
import java.util.Optional;

/**
 * Lines of a log, newest first.
 *
 * @param next from where the older ones go on, as {@link AuditLog#latest} takes it; empty when there are none
 */
public record LatestLines(List<FoundLine> lines, Optional<Long> next) {
    public LatestLines {
        lines = List.copyOf(lines);
    }
}
