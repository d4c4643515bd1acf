package org.certwright.core.run;

import java.util.Map;
import org.certwright.model.Fingerprint;

/** What one kind of plan does when it is carried out. */
interface Act {
    /** Does it, from wherever an earlier run stopped; the details belong into the audit log. */
    Found perform(Run run);

    /** What two processes must not work on at the same time. */
    Fingerprint subject();

    /** Details for the audit log that are known before anything happens. */
    Map<String, String> facts();

    /** The word for the audit log. */
    String action();

    /** Takes back what must not stay outside, after success, failure and cancel alike; never stops. */
    default void tidy(Run run) {}

    /** Gives up what a cancelled operation holds elsewhere; best effort. */
    default void abandon(Run run) {}
}
