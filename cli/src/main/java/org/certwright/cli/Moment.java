package org.certwright.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A moment as people type it: a day (its beginning), a day and a time, both here; or a whole RFC 3339 moment. */
final class Moment implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String typed) {
        try {
            if (typed.endsWith("Z")) {
                return Instant.parse(typed);
            }
            var local = typed.contains("T")
                    ? LocalDateTime.parse(typed)
                    : LocalDate.parse(typed).atStartOfDay();
            return local.atZone(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeParseException notOne) {
            throw new TypeConversionException(
                    "'" + typed + "' is no moment; type one as 2026-11-23, 2026-11-23T14:30 or 2026-11-23T14:30:00Z.");
        }
    }
}
