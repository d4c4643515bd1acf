package org.certwright.storage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * The inventory in numbers. Archived and superseded certificates count in {@code total} alone, archived ones also in
 * {@code archived}.
 *
 * @param today its beginning (UTC)
 * @param days of the 26 weeks from then on, those in which any expires that is not revoked
 * @param needed the first of those that are SOON or EXPIRED
 * @param neededInAll how many of these there are
 * @param next the VALID one that expires first
 * @param tags how many bear each, archived ones left out
 */
public record Overview(
        long total,
        Map<CertificateStanding, Long> counts,
        long archived,
        Instant today,
        List<Day> days,
        List<Listed> needed,
        long neededInAll,
        Optional<Listed> next,
        SortedSet<String> issuers,
        SortedMap<String, Long> tags) {
    /** The certificates of each environment that expire in the day (UTC) from {@code begin}. */
    public record Day(Instant begin, long production, long staging, long internal) {}
}
