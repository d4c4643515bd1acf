package org.certwright.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something to remember for good.
 *
 * @param actor who acted: a person's account name, or a part of this program
 * @param action what was done, for example {@code certificate.issue}
 * @param details what it was done to: operation, plan hash, approval grade, issuer, names …; never a secret
 */
public record AuditEntry(Instant time, String actor, String action, Phase phase, Map<String, String> details) {
    public AuditEntry {
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }

    /** Before the act, after it, after it did not work, or a remark that belongs to no act. */
    public enum Phase {
        INTENT,
        DONE,
        FAILED,
        NOTE
    }
}
