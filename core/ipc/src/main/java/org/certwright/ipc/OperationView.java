package org.certwright.ipc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One run of an approved plan.
 *
 * @param state RUNNING, PARKED, DONE, FAILED or CANCELLED
 * @param underWay whether this process works on it now; a RUNNING one that nobody works on was interrupted
 * @param planned the steps it takes, by name, in their order
 * @param owed DNS records of this operation that are not removed yet
 * @param certificate the fingerprint of the certificate it is about, once there is one
 */
public record OperationView(
        String id,
        String kind,
        String state,
        String plan,
        String title,
        String approval,
        Instant created,
        Instant updated,
        Optional<ProblemView> problem,
        Optional<Instant> retryAt,
        boolean underWay,
        List<String> planned,
        List<Step> steps,
        List<OwedRecord> owed,
        Optional<String> certificate,
        List<String> files) {
    /** One journal line; {@code phase} is INTENT, DONE or FAILED. */
    public record Step(String name, String phase, Instant at) {}

    public record OwedRecord(
            String name, String value, String credential, int attempts, Optional<Instant> nextAttempt) {}
}
