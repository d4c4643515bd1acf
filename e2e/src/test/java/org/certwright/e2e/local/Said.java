package org.certwright.e2e.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.certwright.e2e.lab.Cli;
import org.certwright.e2e.lab.Tool;

/** What a command said when it ended: its exit code, its problem, and never a word of Java's own. */
final class Said {
    static final int DONE = 0;
    static final int USAGE = 2;
    static final int REFUSED = 3;
    static final int LOCKED = 4;
    static final int FAILED = 5;
    static final int PARKED = 6;
    static final int VERIFICATION = 7;

    private static final Pattern JAVA = Pattern.compile(
            "(?m)^\\s+at [\\w.$/@]+\\(|^WARNING:|Exception\\b|\\wError\\b|\\bjavax?\\.[a-z]|\\{[a-z]+}");

    private Said() {}

    /** The problem of a {@code --json} command that ended with {@code exitCode} and one of {@code codes}. */
    static Map<?, ?> problem(Tool.Result result, int exitCode, String... codes) {
        var problem = problem(result).orElseThrow(() -> new AssertionError("no problem: " + result.all()));
        assertThat((String) problem.get("code")).as(result.all()).isIn((Object[]) codes);
        assertThat(result.exitCode()).as(result.all()).isEqualTo(exitCode);
        assertThat((String) problem.get("what")).as(result.all()).isNotBlank();
        assertThat((String) problem.get("todo")).as(result.all()).isNotBlank();
        nothingFromJava(result);
        return problem;
    }

    /** The problem in a JSON answer: of the command, or of the operation it ran. */
    static Optional<Map<?, ?>> problem(Tool.Result result) {
        if (Cli.member(result, "failed") instanceof Map<?, ?> failed) {
            return Optional.of(failed);
        }
        return Cli.member(result, "done") instanceof Map<?, ?> done && done.get("problem") instanceof Map<?, ?> problem
                ? Optional.of(problem)
                : Optional.empty();
    }

    /** The {@code done} part of a {@code --json} command that succeeded. */
    static Map<?, ?> done(Tool.Result result) {
        return done(result, DONE);
    }

    /** The {@code done} part of a {@code --json} command that ended with {@code exitCode}. */
    static Map<?, ?> done(Tool.Result result, int exitCode) {
        assertThat(result.exitCode()).as(result.all()).isEqualTo(exitCode);
        nothingFromJava(result);
        return (Map<?, ?>) Objects.requireNonNull(Cli.member(result, "done"), result::all);
    }

    /** That a person, who did not ask for JSON, was told all of {@code words}. */
    static void words(Tool.Result result, int exitCode, String... words) {
        assertThat(result.exitCode()).as(result.all()).isEqualTo(exitCode);
        assertThat(words).as(result.all()).allMatch(result.all()::contains);
        nothingFromJava(result);
    }

    /** No stack trace, class name, unfilled text or warning of the virtual machine. */
    static void nothingFromJava(Tool.Result result) {
        assertThat(JAVA.matcher(result.all()).results().map(hit -> hit.group()).toList())
                .as(result.all())
                .isEmpty();
    }

    /** The names of the steps of an operation that {@code --json} showed. */
    static List<String> steps(Tool.Result result) {
        var operation = (Map<?, ?>) Objects.requireNonNull(Cli.member(result, "done"), result::all);
        return ((List<?>) Objects.requireNonNull(operation.get("steps")))
                .stream().map(step -> (String) ((Map<?, ?>) step).get("name")).toList();
    }
}
