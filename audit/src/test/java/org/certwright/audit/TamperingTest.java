package org.certwright.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The verifier and the stand-alone verifier find the same. */
class TamperingTest {
    private static final Path PROGRAM = Path.of("verifier", "AuditVerify.java");
    private static final String JAVA_HOME = System.getProperty("java.home");
    private static final String VERIFIER_KEY = Ed25519Keys.verifierKey(Logs.ORIGIN, Logs.KEY.getPublic());

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    @BeforeAll
    static void compile() throws Exception {
        var javac = Path.of(JAVA_HOME, "bin", "javac").toString();
        assertThat(run(javac, "-Xlint:all", "-Werror", "-d", shared.toString(), PROGRAM.toString()))
                .isEqualTo("0: ");
    }

    record Tampering(String name, String expected, UnaryOperator<List<String>> change) {}

    @TestFactory
    Stream<DynamicTest> bothVerifiersNameTheFault() {
        return Stream.of(
                        new Tampering("nothing", "", lines -> lines),
                        new Tampering(
                                "an edited line", "tampered 4 changed", lines -> with(lines, 3, edited(lines, 3))),
                        new Tampering(
                                "an edited first line",
                                "tampered 1 changed",
                                lines -> with(lines, 0, edited(lines, 0))),
                        new Tampering("an edited last line", "rewritten", lines -> with(lines, 8, edited(lines, 8))),
                        new Tampering("a deleted line", "tampered 4 missing", lines -> without(lines, 3)),
                        new Tampering("a deleted first line", "tampered 1 missing", lines -> without(lines, 0)),
                        new Tampering("a deleted last line", "truncated 8 of 9", lines -> without(lines, 8)),
                        new Tampering("an emptied log", "truncated 0 of 9", lines -> List.of()),
                        new Tampering("two lines swapped", "tampered 4 missing", lines -> {
                            Collections.swap(lines, 3, 4);
                            return lines;
                        }),
                        new Tampering("a line twice", "tampered 4 repeated", lines -> {
                            lines.add(4, lines.get(3));
                            return lines;
                        }),
                        new Tampering(
                                "white space",
                                "tampered 4 not-canonical",
                                lines -> with(lines, 3, lines.get(3).replace("\":\"ana\"", "\": \"ana\""))),
                        new Tampering(
                                "members in another order",
                                "tampered 4 not-canonical",
                                lines -> with(
                                        lines,
                                        3,
                                        lines.get(3)
                                                .replaceFirst(
                                                        "\\{(\"action\":\"[^\"]*\"),(\"actor\":\"[^\"]*\")",
                                                        "{$2,$1"))),
                        new Tampering(
                                "details in another order",
                                "tampered 4 not-canonical",
                                lines -> with(
                                        lines,
                                        3,
                                        lines.get(3)
                                                .replaceFirst(
                                                        "\\{(\"empty\":\"\"),(.*)\\},\"phase", "{$2,$1},\"phase"))),
                        new Tampering(
                                "a detail twice",
                                "tampered 4 not-canonical",
                                lines -> with(
                                        lines,
                                        3,
                                        lines.get(3).replace("\"empty\":\"\"", "\"empty\":\"\",\"empty\":\"\""))),
                        new Tampering(
                                "another spelling",
                                "tampered 4 not-canonical",
                                lines -> with(lines, 3, lines.get(3).replace("ana", "\\u0061na"))),
                        new Tampering(
                                "one more member",
                                "tampered 4 not-canonical",
                                lines -> with(lines, 3, lines.get(3).replace("{\"action\"", "{\"aaa\":1,\"action\""))),
                        new Tampering("an empty line", "tampered 4 not-canonical", lines -> with(lines, 3, "")),
                        new Tampering("no JSON at all", "tampered 4 not-canonical", lines -> with(lines, 3, "rm -rf")),
                        new Tampering(
                                "a carriage return",
                                "tampered 4 not-canonical",
                                lines -> with(lines, 3, lines.get(3) + "\r")),
                        new Tampering(
                                "all rewritten",
                                "rewritten",
                                lines -> Logs.rechained(lines.stream()
                                        .map(line -> line.replace("ana", "bob"))
                                        .toList())),
                        new Tampering(
                                "one left out and rewritten",
                                "truncated 8 of 9",
                                lines -> Logs.rechained(without(lines, 3))),
                        new Tampering(
                                "more entries",
                                "",
                                lines -> Logs.rechained(Stream.concat(lines.stream(), Stream.of(lines.get(0)))
                                        .toList())))
                .map(tampering -> DynamicTest.dynamicTest(tampering.name(), () -> check(tampering)));
    }

    private void check(Tampering tampering) throws Exception {
        var profile = folder.resolve(tampering.name());
        Logs.fill(profile, 9);
        var note = Logs.checkpoint(profile);
        Logs.touch(profile, tampering.change());
        assertThat(ours(profile, note)).isEqualTo(tampering.expected());
        assertThat(standAlone(profile, note)).isEqualTo(tampering.expected());
    }

    private static String edited(List<String> lines, int index) {
        return lines.get(index).replace("example.com", "example.org");
    }

    private static List<String> with(List<String> lines, int index, String line) {
        lines.set(index, line);
        return lines;
    }

    private static List<String> without(List<String> lines, int index) {
        lines.remove(index);
        return lines;
    }

    private static String ours(Path profile, String note) {
        return Logs.fault(
                AuditVerifier.verify(Logs.file(profile), Optional.of(note), Optional.of(Logs.KEY.getPublic())));
    }

    private static String standAlone(Path profile, String note) throws Exception {
        try (var loader = new URLClassLoader(new URL[] {shared.toUri().toURL()})) {
            var fault =
                    loader.loadClass("AuditVerify").getDeclaredMethod("fault", Path.class, String.class, String.class);
            fault.setAccessible(true);
            return (String) fault.invoke(null, Logs.file(profile), note, VERIFIER_KEY);
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor() + ": " + said;
    }

    @Test
    void theStandAloneVerifierRunsFromItsSource() throws Exception {
        Logs.fill(folder, 3);
        Files.writeString(folder.resolve("note"), Logs.checkpoint(folder));
        assertThat(run(
                        Path.of(JAVA_HOME, "bin", "java").toString(),
                        PROGRAM.toString(),
                        Logs.file(folder).toString(),
                        folder.resolve("note").toString(),
                        VERIFIER_KEY))
                .isEqualTo("0: the log holds");
    }

    @Test
    void theStandAloneVerifierExitsWithOneWhenTheLogDoesNotHold() throws Exception {
        Logs.fill(folder, 3);
        Files.writeString(folder.resolve("note"), Logs.checkpoint(folder));
        Logs.touch(folder, lines -> lines.subList(0, 2));
        assertThat(run(
                        Path.of(JAVA_HOME, "bin", "java").toString(),
                        "-cp",
                        shared.toString(),
                        "AuditVerify",
                        Logs.file(folder).toString(),
                        folder.resolve("note").toString(),
                        VERIFIER_KEY))
                .isEqualTo("1: truncated 2 of 3");
    }

    @Test
    void aLogThatIsGoneIsTruncated() throws IOException {
        Logs.fill(folder, 3);
        var note = Logs.checkpoint(folder);
        Files.delete(Logs.file(folder));
        assertThat(ours(folder, note)).isEqualTo("truncated 0 of 3");
    }

    @Test
    void aCutEndIsTheTraceOfACrashAndNoTampering() throws Exception {
        Logs.fill(folder, 3);
        var note = Logs.checkpoint(folder);
        Files.writeString(Logs.file(folder), "{\"action\"", java.nio.file.StandardOpenOption.APPEND);
        var verdict = AuditVerifier.verify(Logs.file(folder), Optional.of(note), Optional.empty())
                .orStop();
        assertThat(verdict.entries()).isEqualTo(3);
        assertThat(verdict.firstFault()).contains("4");
        assertThat(standAlone(folder, note)).isEmpty();
    }

    @Test
    void aForgedCheckpointIsRefused() throws Exception {
        Logs.fill(folder, 3);
        var note = Logs.checkpoint(folder);
        var other = Ed25519Keys.generate(new SecureRandom());
        var byOther = new Checkpoint(Logs.ORIGIN, 3, note.lines().toList().get(2))
                .sign(other.getPrivate(), other.getPublic());
        // The right key's id over another key's signature.
        var withOurId = new Checkpoint(Logs.ORIGIN, 3, note.lines().toList().get(2))
                .sign(other.getPrivate(), Logs.KEY.getPublic());
        for (var forged : Map.of(
                        "another size",
                        note.replace("\n3\n", "\n2\n"),
                        "another origin",
                        note.replace(Logs.ORIGIN, Logs.ORIGIN + "x"),
                        "another key",
                        byOther,
                        "our id",
                        withOurId)
                .entrySet()) {
            assertThat(ours(folder, forged.getValue())).as(forged.getKey()).isEqualTo("checkpoint-forged");
            assertThat(standAlone(folder, forged.getValue()))
                    .as(forged.getKey())
                    .isEqualTo("checkpoint-forged");
        }
    }

    @Test
    void whatIsNoCheckpointIsSaid() throws Exception {
        Logs.fill(folder, 3);
        var note = Logs.checkpoint(folder);
        for (var broken : List.of(
                "", "hello", note.substring(0, note.length() - 2), note + "x", note.replace("\n3\n", "\n03\n"))) {
            assertThat(ours(folder, broken)).isIn("checkpoint-unreadable", "checkpoint-forged");
            assertThat(standAlone(folder, broken)).isEqualTo(ours(folder, broken));
        }
    }

    @Test
    void aWitnessMaySignToo() throws Exception {
        Logs.fill(folder, 3);
        var note = Logs.checkpoint(folder) + "— witness.example/w1 " + "A".repeat(96) + "\n";
        assertThat(ours(folder, note)).isEmpty();
        assertThat(standAlone(folder, note)).isEmpty();
    }

    @Test
    void anOldCheckpointStillHoldsForAGrownLog() throws Exception {
        Logs.fill(folder, 3);
        var note = Logs.checkpoint(folder);
        Logs.fill(folder, 4);
        assertThat(ours(folder, note)).isEmpty();
        assertThat(standAlone(folder, note)).isEmpty();
    }

    @Test
    void anyFlippedBitIsFound() throws IOException {
        Logs.fill(folder, 3);
        var note = Logs.checkpoint(folder);
        var sound = Files.readAllBytes(Logs.file(folder));
        for (int bit = 0; bit < sound.length * 8; bit += 11) {
            var damaged = sound.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(Logs.file(folder), damaged);
            assertThat(AuditVerifier.verify(Logs.file(folder), Optional.of(note), Optional.empty())
                            .isDone())
                    .as("bit %d", bit)
                    .isFalse();
        }
    }

    @Test
    void anyShorterLogIsFound() throws IOException {
        Logs.fill(folder, 3);
        var note = Logs.checkpoint(folder);
        var sound = Files.readAllBytes(Logs.file(folder));
        for (int length = 0; length < sound.length; length += 5) {
            Files.write(Logs.file(folder), java.util.Arrays.copyOf(sound, length));
            assertThat(ours(folder, note)).as("length %d", length).startsWith("truncated");
        }
    }

    @Test
    void withoutACheckpointTheChainAloneFindsAnEdit() throws IOException {
        Logs.fill(folder, 5);
        Logs.touch(folder, lines -> with(new ArrayList<>(lines), 2, edited(lines, 2)));
        assertThat(Logs.fault(AuditVerifier.verify(Logs.file(folder), Optional.empty(), Optional.empty())))
                .isEqualTo("tampered 3 changed");
    }
}
