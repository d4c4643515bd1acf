package org.certwright.audit;

/**
 * One line of the log as it stands in the file.
 *
 * @param seq the number it carries, from 1
 * @param line its RFC 8785 JSON, without the newline
 */
public record AuditLine(long seq, String line) {}
