package org.certwright.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A failure as data: a code and the values its sentences need. It holds no exception, since it may be shown.
 *
 * @param details values by name; text that came from outside belongs under {@code said}
 * @param retryAt when trying again makes sense, if that is known
 */
public record Problem(ProblemCode code, Map<String, String> details, Optional<Instant> retryAt) {
    public Problem {
        var clean = new TreeMap<String, String>();
        details.forEach((name, value) -> clean.put(name, ForeignText.clean(value)));
        details = java.util.Collections.unmodifiableMap(clean);
    }

    /** A problem with details given as name, value, name, value … */
    public static Problem of(ProblemCode code, String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("a detail has no value");
        }
        var details = new TreeMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            details.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Problem(code, details, Optional.empty());
    }

    /** The same problem with one more detail. */
    public Problem with(String name, String value) {
        var more = new TreeMap<>(details);
        more.put(name, value);
        return new Problem(code, more, retryAt);
    }

    /** The same problem, worth another try at {@code when}. */
    public Problem retryAt(Instant when) {
        return new Problem(code, details, Optional.of(when));
    }

    /** Shorthand for a failed outcome. */
    public <T> Outcome<T> asOutcome() {
        return new Outcome.Failed<>(this);
    }
}
