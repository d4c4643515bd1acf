package org.certwright.x509;

import static org.assertj.core.api.Assertions.assertThat;

import org.certwright.model.Outcome;
import org.certwright.model.Problem;

/** Takes problems out of outcomes. */
final class Problems {
    private Problems() {}

    static Problem of(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Failed<?>(var problem) -> problem;
            case Outcome<?> other -> throw new AssertionError("expected a failure, not " + other);
        };
    }

    static void assertFails(Outcome<?> outcome, X509Problem code) {
        assertThat(of(outcome).code()).isEqualTo(code);
    }
}
