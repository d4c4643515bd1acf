package org.certwright.storage;

import java.time.Duration;
import java.time.Instant;

/** How a certificate stands at a moment. */
public enum CertificateStanding {
    VALID,
    /** It is time to renew it, see {@link #due}. */
    SOON,
    EXPIRED,
    REVOKED;

    private static final long SHORT = Duration.ofDays(10).toMillis();

    /**
     * The moment from which a certificate is to be renewed: when a third of its lifetime is left, or a half when it lives
     * for less than ten days (Let's Encrypt's advice for 90 and for 6 days).
     */
    public static Instant due(Instant begins, Instant ends) {
        return Instant.ofEpochMilli(due(begins.toEpochMilli(), ends.toEpochMilli()));
    }

    /** The same in milliseconds. */
    static long due(long begins, long ends) {
        long lifetime = Math.max(0, ends - begins);
        return ends - lifetime / (lifetime < SHORT ? 2 : 3);
    }

    /** How one that is not revoked stands. */
    static CertificateStanding of(long begins, long ends, long now) {
        if (now > ends) {
            return EXPIRED;
        }
        return now > due(begins, ends) ? SOON : VALID;
    }
}
