package org.certwright.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.certwright.model.IssuerEnvironment;

/**
 * Which certificates to find: all that is given must hold.
 *
 * @param search a part of a name in either script, of an issuer's name or DN, of a tag, and from three characters on of
 *     a serial number or fingerprint, in any case
 * @param expiresWithin those that are not expired and will be by then
 * @param expiresFrom those that expire then or later
 * @param expiresBefore those that expire earlier
 * @param superseded false leaves out the superseded ones, true finds only them
 * @param revoked false leaves out the revoked ones, true finds only them
 * @param archived false leaves out the archived ones, true finds only them
 */
public record CertificateFilter(
        Optional<String> search,
        Optional<CertificateStanding> standing,
        Optional<String> issuer,
        Optional<IssuerEnvironment> environment,
        Optional<Boolean> keyHere,
        Optional<Duration> expiresWithin,
        Optional<Instant> expiresFrom,
        Optional<Instant> expiresBefore,
        Optional<String> tag,
        Optional<Boolean> superseded,
        Optional<Boolean> revoked,
        boolean archived) {
    /** All that are not archived. */
    public static final CertificateFilter ALL = new CertificateFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);
}
