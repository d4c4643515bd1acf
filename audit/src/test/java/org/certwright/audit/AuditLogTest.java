package org.certwright.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.certwright.model.Fingerprint;
import org.certwright.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {
    @TempDir
    Path folder;

    private Path profile() {
        return folder.resolve("profile");
    }

    private String verified() {
        return Logs.fault(AuditVerifier.verify(Logs.file(profile()), Optional.empty(), Optional.empty()));
    }

    @Test
    void anEntryIsOneCanonicalLineThatNamesTheOneBefore() throws IOException {
        Logs.fill(profile(), 2);
        var lines = Logs.lines(profile());
        assertThat(lines.get(0))
                .isEqualTo("{\"action\":\"certificate.issue\",\"actor\":\"ana\",\"details\":{\"empty\":\"\","
                        + "\"names\":\"www1.example.com\\n\\\"ü\\\"\",\"operation\":\"op-1\"},\"phase\":\"INTENT\","
                        + "\"prev\":\"" + "0".repeat(64) + "\",\"seq\":1,\"time\":\"2026-11-23T12:00:01Z\"}");
        assertThat(lines.get(1))
                .contains("\"prev\":\"" + Fingerprint.of(lines.get(0).getBytes(StandardCharsets.UTF_8)) + "\"");
    }

    @Test
    void numbersGoOnAfterTheLogIsOpenedAgain() {
        Logs.fill(profile(), 3);
        try (var log = Logs.open(profile())) {
            assertThat(log.size()).isEqualTo(3);
            assertThat(log.append(Logs.entry(4))).isEqualTo(Outcome.done(4L));
            assertThat(log.size()).isEqualTo(4);
        }
        assertThat(verified()).isEmpty();
    }

    @Test
    void everyFileIsForItsOwnerOnly() throws IOException {
        Logs.fill(profile(), 1);
        Logs.checkpoint(profile());
        for (var name : List.of("audit.jsonl", "audit-checkpoints.txt", "locks/audit.lock")) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(profile().resolve(name))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aCutLineIsSetAsideAndItsNumberGivenAgain() throws IOException {
        Logs.fill(profile(), 2);
        Files.writeString(Logs.file(profile()), "{\"action\":\"cer", StandardOpenOption.APPEND);
        try (var log = Logs.open(profile())) {
            assertThat(log.size()).isEqualTo(2);
            assertThat(log.append(Logs.entry(3))).isEqualTo(Outcome.done(3L));
        }
        assertThat(verified()).isEmpty();
        try (var torn = Files.newDirectoryStream(profile(), "audit.torn-3-*")) {
            assertThat(torn.iterator().next()).hasContent("{\"action\":\"cer");
        }
    }

    @Test
    void everyPlaceWhereAnAppendCanBeCutIsHealed() throws IOException {
        Logs.fill(profile(), 2);
        var whole = Files.readAllBytes(Logs.file(profile()));
        int first = Logs.lines(profile()).get(0).getBytes(StandardCharsets.UTF_8).length + 1;
        for (int length = 0; length < whole.length; length += 11) {
            Files.write(Logs.file(profile()), java.util.Arrays.copyOf(whole, length));
            try (var log = Logs.open(profile())) {
                assertThat(log.append(Logs.entry(9))).isEqualTo(Outcome.done(length < first ? 1L : 2L));
            }
            assertThat(verified()).as("cut at %d", length).isEmpty();
        }
    }

    @Test
    void readingStartsWhereAskedAndLeavesOutACutLine() throws IOException {
        Logs.fill(profile(), 5);
        Files.writeString(Logs.file(profile()), "{", StandardOpenOption.APPEND);
        try (var log = Logs.open(profile())) {
            assertThat(log.read(4, 10).orStop()).extracting(AuditLine::seq).containsExactly(4L, 5L);
            assertThat(log.read(2, 2).orStop()).extracting(AuditLine::seq).containsExactly(2L, 3L);
            assertThat(log.read(1, 1).orStop().getFirst().line())
                    .isEqualTo(Logs.lines(profile()).getFirst());
            assertThat(log.read(6, 10).orStop()).isEmpty();
        }
    }

    @Test
    void anEmptyLogCanBeReadAndSigned() {
        try (var log = Logs.open(profile())) {
            assertThat(log.read(1, 10).orStop()).isEmpty();
            assertThat(log.size()).isZero();
            // RFC 6962 §2.1: the root of no entries is the SHA-256 of nothing.
            assertThat(log.checkpoint(Logs.KEY.getPrivate(), Logs.KEY.getPublic(), Logs.ORIGIN)
                            .orStop())
                    .startsWith(Logs.ORIGIN + "\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— ");
        }
    }

    @Test
    void aLossThisProcessKnowsOfStaysVisible() throws IOException {
        Logs.fill(profile(), 3);
        try (var log = Logs.open(profile())) {
            Logs.touch(profile(), lines -> lines.subList(0, 1));
            assertThat(log.append(Logs.entry(4))).isEqualTo(Outcome.done(4L));
        }
        assertThat(verified()).isEqualTo("tampered 2 missing");
    }

    @Test
    void aChangedLastLineThisProcessWroteStaysVisible() throws IOException {
        Logs.fill(profile(), 1);
        try (var log = Logs.open(profile())) {
            log.append(Logs.entry(2)).orStop();
            Logs.touch(profile(), lines -> List.of(lines.get(0), lines.get(1).replace("op-2", "op-7")));
            log.append(Logs.entry(3)).orStop();
        }
        assertThat(verified()).isEqualTo("tampered 2 changed");
    }

    @Test
    void aLossBelowTheLastCheckpointStaysVisible() throws IOException {
        Logs.fill(profile(), 3);
        Logs.checkpoint(profile());
        Logs.touch(profile(), lines -> lines.subList(0, 2));
        Logs.fill(profile(), 1);
        assertThat(verified()).isEqualTo("tampered 3 missing");
    }

    @Test
    void aLastLineThatIsNotOursDoesNotStopTheLog() throws IOException {
        Logs.fill(profile(), 2);
        Logs.touch(profile(), lines -> List.of(lines.get(0), "# nothing to see here"));
        try (var log = Logs.open(profile())) {
            assertThat(log.append(Logs.entry(3))).isEqualTo(Outcome.done(3L));
            assertThat(log.read(1, 10).orStop()).extracting(AuditLine::seq).containsExactly(1L, 2L, 3L);
        }
        assertThat(verified()).isEqualTo("tampered 2 not-canonical");
    }

    @Test
    void noNewCheckpointLaundersARewrittenLog() throws IOException {
        Logs.fill(profile(), 3);
        Logs.checkpoint(profile());
        Logs.touch(
                profile(),
                lines -> Logs.rechained(
                        lines.stream().map(line -> line.replace("ana", "bob")).toList()));
        Logs.fill(profile(), 1);
        try (var log = Logs.open(profile())) {
            assertThat(Logs.fault(log.checkpoint(Logs.KEY.getPrivate(), Logs.KEY.getPublic(), Logs.ORIGIN)))
                    .isEqualTo("rewritten");
        }
    }

    @Test
    void noNewCheckpointLaundersATruncatedLog() throws IOException {
        Logs.fill(profile(), 3);
        Logs.checkpoint(profile());
        Logs.touch(profile(), lines -> lines.subList(0, 2));
        try (var log = Logs.open(profile())) {
            assertThat(Logs.fault(log.checkpoint(Logs.KEY.getPrivate(), Logs.KEY.getPublic(), Logs.ORIGIN)))
                    .isEqualTo("truncated 2 of 3");
        }
    }

    @Test
    void checkpointsGoOnInOneProcessAndAcrossTwo() {
        try (var one = Logs.open(profile());
                var other = Logs.open(profile())) {
            for (int round = 0; round < 5; round++) {
                one.append(Logs.entry(round)).orStop();
                other.append(Logs.entry(round)).orStop();
                var note = (round % 2 == 0 ? one : other)
                        .checkpoint(Logs.KEY.getPrivate(), Logs.KEY.getPublic(), Logs.ORIGIN)
                        .orStop();
                var verdict = AuditVerifier.verify(
                                Logs.file(profile()), Optional.of(note), Optional.of(Logs.KEY.getPublic()))
                        .orStop();
                assertThat(verdict.entries()).isEqualTo(2L * round + 2);
                assertThat(verdict.checkpointHeld()).isTrue();
                assertThat(note).contains("\n" + verdict.rootBase64() + "\n");
            }
        }
    }

    @Test
    void theCheckpointFileKeepsEveryNote() throws IOException {
        Logs.fill(profile(), 1);
        var first = Logs.checkpoint(profile());
        Logs.fill(profile(), 1);
        var second = Logs.checkpoint(profile());
        assertThat(profile().resolve("audit-checkpoints.txt")).hasContent(first + "\n" + second);
    }

    @Test
    void aCutCheckpointDoesNotHideTheOneBefore() throws IOException {
        Logs.fill(profile(), 2);
        var first = Logs.checkpoint(profile());
        Files.writeString(
                profile().resolve("audit-checkpoints.txt"), "\n" + first.substring(0, 40), StandardOpenOption.APPEND);
        Logs.touch(profile(), lines -> lines.subList(0, 1));
        try (var log = Logs.open(profile())) {
            assertThat(Logs.fault(log.checkpoint(Logs.KEY.getPrivate(), Logs.KEY.getPublic(), Logs.ORIGIN)))
                    .isEqualTo("truncated 1 of 2");
        }
    }

    @Test
    void threadsAndLogsOfOneProcessTakeTurns() throws Exception {
        try (var one = Logs.open(profile());
                var other = Logs.open(profile());
                var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var appended = IntStream.range(0, 60)
                    .mapToObj(i -> threads.submit(() ->
                            (i % 2 == 0 ? one : other).append(Logs.entry(i)).orStop()))
                    .toList();
            var numbers = new java.util.TreeSet<Long>();
            for (var future : appended) {
                numbers.add(future.get());
            }
            assertThat(numbers).hasSize(60).contains(1L, 60L);
        }
        assertThat(verified()).isEmpty();
    }

    @Test
    void aCancelledOperationStillWritesItsResult() {
        try (var log = Logs.open(profile())) {
            Thread.currentThread().interrupt();
            assertThat(log.append(Logs.entry(1))).isEqualTo(Outcome.done(1L));
            assertThat(log.append(Logs.entry(2))).isEqualTo(Outcome.done(2L));
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(verified()).isEmpty();
    }

    @Test
    void aWiderModeIsRefusedWithItsCure() throws IOException {
        Logs.fill(profile(), 1);
        Files.setPosixFilePermissions(Logs.file(profile()), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(Logs.fault(AuditLog.open(profile()))).isEqualTo("wide-mode");
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        Logs.fill(folder.resolve("other"), 1);
        Files.createDirectory(profile());
        Files.createSymbolicLink(Logs.file(profile()), Logs.file(folder.resolve("other")));
        assertThat(Logs.fault(AuditLog.open(profile()))).isEqualTo("not-a-file");
    }

    @Test
    void anyTextSurvivesTheLine() {
        var odd = "\u0000\u0001\u001f\"\\/\b\t\n\f\r\u007f\u2028€😀";
        try (var log = Logs.open(profile())) {
            log.append(new AuditEntry(
                            Logs.NOON, odd, odd, AuditEntry.Phase.NOTE, Map.of(odd, odd, "\u20ac", "", "a", "")))
                    .orStop();
            log.append(Logs.entry(1)).orStop();
            var line = log.read(1, 1).orStop().getFirst().line();
            assertThat(LogLine.parse(line.getBytes(StandardCharsets.UTF_8))
                            .orElseThrow()
                            .entry()
                            .actor())
                    .isEqualTo(odd);
        }
        assertThat(verified()).isEmpty();
    }
}
