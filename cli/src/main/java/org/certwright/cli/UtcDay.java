package org.certwright.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** When something expires, as people type it: a day in UTC (its beginning), or a whole RFC 3339 moment. */
final class UtcDay implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String typed) {
        try {
            return typed.contains("T")
                    ? Instant.parse(typed)
                    : LocalDate.parse(typed).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException notOne) {
            throw new TypeConversionException(
                    "'" + typed + "' is no day; type one as 2027-01-04 or, to the second, 2027-01-04T12:00:00Z.");
        }
    }
}
