package org.certwright.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeveralProcessesTest {
    @TempDir
    Path folder;

    @Test
    void twoProcessesAndThisOneInterleaveInOneChain() throws Exception {
        var first = AppenderProgram.start(folder, 40);
        var second = AppenderProgram.start(folder, 40);
        var numbers = new ArrayList<Long>();
        try (var log = Logs.open(folder)) {
            for (int i = 0; i < 40; i++) {
                numbers.add(log.append(Logs.entry(i)).orStop());
            }
        }
        numbers.addAll(numbers(first));
        numbers.addAll(numbers(second));
        assertThat(first.waitFor()).isZero();
        assertThat(second.waitFor()).isZero();
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 120).boxed().toList());
        assertThat(verified()).isEqualTo(120);
    }

    private static List<Long> numbers(Process process) throws IOException {
        try (var out = process.inputReader()) {
            return out.lines()
                    .filter(line -> line.matches("[0-9]+"))
                    .map(Long::valueOf)
                    .toList();
        }
    }

    private long verified() {
        return AuditVerifier.verify(Logs.file(folder), Optional.empty(), Optional.empty())
                .orStop()
                .entries();
    }

    @Test
    void whatWasAcknowledgedSurvivesAKill() throws Exception {
        var random = new Random(5);
        for (int round = 0; round < 6; round++) {
            var process = AppenderProgram.start(folder, 1_000_000);
            long acknowledged = killedAfter(process, random.nextInt(1, 150));
            Logs.fill(folder, 1); // Sets aside what was cut.
            assertThat(verified()).isGreaterThan(acknowledged);
        }
    }

    /** Kills {@code process} after some lines; the number it last printed. */
    private static long killedAfter(Process process, int lines) throws IOException, InterruptedException {
        try (var out = process.inputReader()) {
            long last = 0;
            for (int i = 0; i < lines; i++) {
                last = Long.parseLong(out.readLine());
            }
            process.toHandle().destroyForcibly(); // Unlike Process.destroyForcibly, this keeps the output.
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                last = line.matches("[0-9]+") ? Math.max(last, Long.parseLong(line)) : last;
            }
            process.waitFor();
            return last;
        }
    }

    @Test
    void whoeverWaitsTooLongIsTold() throws IOException {
        try (var _ = AppendLock.take(folder)) {
            org.junit.jupiter.api.Assertions.assertThrows(
                    AppendLock.Busy.class,
                    () -> AppendLock.take(folder, Duration.ofMillis(20)).close());
        }
        AppendLock.take(folder, Duration.ZERO).close();
    }
}
