package org.certwright.core.run;

import java.time.Duration;

/** How long an operation waits for what, before it parks. */
final class Patience {
    static final Duration ONE_QUERY = Duration.ofSeconds(3);
    /** Slow secondaries poll their primary; ten minutes covers the usual refresh intervals. */
    static final Duration PROPAGATION = Duration.ofMinutes(10);
    /** A person with a change ticket. */
    static final Duration PERSON = Duration.ofHours(1);

    /** A person who was just asked to remove records; afterwards they stay owed. */
    static final Duration TIDYING_UP = Duration.ofMinutes(10);

    static final Duration VALIDATION = Duration.ofMinutes(5);
    static final Duration ISSUANCE = Duration.ofMinutes(5);
    /** Another process works on the same names. */
    static final Duration OTHER_PROCESS = Duration.ofMinutes(10);

    private Patience() {}
}
