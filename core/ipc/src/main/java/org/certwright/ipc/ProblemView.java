package org.certwright.ipc;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A problem in words: what happened, why if that is known, what to do now.
 *
 * @param kind USAGE, LOCKED, PERMANENT, PARKED or VERIFICATION
 * @param details the values behind the words; {@code said} is what a server said, escaped
 */
public record ProblemView(
        String code,
        String kind,
        String what,
        String why,
        String todo,
        Map<String, String> details,
        Optional<Instant> retryAt) {}
