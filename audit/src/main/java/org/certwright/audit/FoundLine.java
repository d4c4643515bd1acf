package org.certwright.audit;

import java.util.Optional;

/**
 * A line of the log as somebody looks for it.
 *
 * @param seq the number it carries, or the one it should have
 * @param entry what it says; empty when the line is not one of ours any more
 * @param line as it stands in the file, without the newline
 */
public record FoundLine(long seq, Optional<AuditEntry> entry, String line) {}
