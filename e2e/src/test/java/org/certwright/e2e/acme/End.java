package org.certwright.e2e.acme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.certwright.e2e.lab.Cli;
import org.certwright.e2e.lab.Tool;

/** How a command ended that ran an operation with {@code --json}. */
record End(Tool.Result result, Map<?, ?> operation) {
    static End of(Tool.Result result) {
        return new End(result, (Map<?, ?>)
                Objects.requireNonNull(Cli.member(result, "done"), () -> "no operation: " + result.all()));
    }

    String id() {
        return String.valueOf(operation.get("id"));
    }

    Optional<Map<?, ?>> problem() {
        return Optional.ofNullable((Map<?, ?>) operation.get("problem"));
    }

    /** When another try makes sense. */
    Optional<Instant> retryAt() {
        return Optional.ofNullable((String) operation.get("retryAt")).map(Instant::parse);
    }

    End isDone() {
        return ended(0, "DONE", Optional.empty());
    }

    End isParked(String code) {
        return ended(6, "PARKED", Optional.of(code));
    }

    End isFailed(String code) {
        return ended(5, "FAILED", Optional.of(code));
    }

    End failedVerification(String code) {
        return ended(7, "FAILED", Optional.of(code));
    }

    private End ended(int exitCode, String state, Optional<String> code) {
        assertThat(operation.get("state")).as(result.all()).isEqualTo(state);
        assertThat(problem().map(problem -> problem.get("code")).map(String::valueOf))
                .as(result.all())
                .isEqualTo(code);
        assertThat(result.exitCode()).as(result.all()).isEqualTo(exitCode);
        return this;
    }
}
