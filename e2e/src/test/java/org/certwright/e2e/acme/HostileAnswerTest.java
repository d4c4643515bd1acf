package org.certwright.e2e.acme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.time.Duration;
import org.certwright.e2e.lab.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** F26 and F29: answers without measure, and words that want to be more than words. */
@ExtendWith(TrialExtension.class)
class HostileAnswerTest {
    /** As JSON escapes, so that the CA's answer is honest JSON and the terminal would be the victim. */
    private static final String NASTY = "\\u001b[2J\\u001b]0;owned\\u0007\\u009b31m\\u202e<script>alert(1)</script>"
            + "<img src=x onerror=alert(2)>javascript:alert(3)\\r\\nDone: all is well";

    private static final String INVALID =
            "{\"status\":\"invalid\",\"identifier\":{\"type\":\"dns\",\"value\":\"@name\"},"
                    + "\"challenges\":[{\"type\":\"dns-01\",\"status\":\"invalid\",\"url\":\"@base/chalZ/x\",\"token\":\"t\","
                    + "\"error\":{\"type\":\"urn:ietf:params:acme:error:unauthorized\",\"detail\":\"";

    @Execution(CONCURRENT)
    @ParameterizedTest
    @CsvSource({
        "directory * oversize 1048577, acme.answer-too-large",
        "directory * garbage, acme.answer-unreadable",
        "new-order * endless, acme.answer-too-large",
        "new-order * deep 100000, acme.answer-unreadable",
        "authorization * body {}, acme.answer-incomplete",
        "order * header Content-Encoding=gzip, acme.answer-unreadable",
        "finalize * deep 33, acme.answer-unreadable",
        "certificate * endless, acme.answer-too-large",
    })
    void anAnswerWithoutMeasureEndsTheOperation(String rule, String code, Trial trial) {
        long begin = System.nanoTime();
        trial.issue(rule).isFailed(code);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(60));
        trial.keptNothing();
    }

    @Execution(CONCURRENT)
    @Test
    void anAnswerThatTricklesIsGivenUpAfterHalfAMinute(Trial trial) {
        trial.issue("new-order 1 trickle").isDone();
        trial.hasOneOfEach();
    }

    @Execution(CONCURRENT)
    @ParameterizedTest
    @ValueSource(ints = {1, 5_000})
    void theCasWordsReachTheTerminalAsPlainAndFew(int times, Trial trial) {
        var plan = trial.plan();
        var hash = plan.get("hash").toString();
        trial.rules("authorization * body " + INVALID + NASTY.repeat(times) + "\"}}]}");
        var applied = trial.cli().run("apply", hash, "--approve", hash);
        assertThat(applied.exitCode()).as(applied.all()).isEqualTo(5);
        assertThat(applied.out()).contains("acme.authorization-invalid", "The CA says:", "<script>");
        assertPlain(applied);
        var id = trial.cli()
                .done("operation", "list", "--json")
                .get("operations")
                .toString();
        assertThat(id).contains("acme.authorization-invalid");
        assertPlain(trial.cli().run("operation", "show", id.replaceFirst("(?s).*?\\bid=([^,}]+).*", "$1")));
        assertPlain(trial.cli().run("operation", "list", "--json"));
        assertThat(trial.cli().logs()).doesNotContain("\u001b", "\u202e");
        trial.keptNothing();
    }

    private static void assertPlain(Tool.Result shown) {
        assertThat(shown.all().codePoints().filter(c -> c != '\n').noneMatch(Character::isISOControl))
                .as(shown.all())
                .isTrue();
        assertThat(shown.all()).doesNotContain("\u202e").hasSizeLessThan(10_000);
        assertThat(shown.all().lines()).noneMatch(line -> line.startsWith("Done: all is well"));
    }
}
