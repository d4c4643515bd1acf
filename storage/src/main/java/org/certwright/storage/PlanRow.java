package org.certwright.storage;

import java.time.Instant;
import org.certwright.model.Fingerprint;

/**
 * A plan as it was shown for approval.
 *
 * @param hash the SHA-256 of {@code json}, see {@link org.certwright.model.Plan#hash}
 * @param kind the simple name of the plan's record
 */
public record PlanRow(Fingerprint hash, String kind, String json, Instant created, Instant expires) {}
