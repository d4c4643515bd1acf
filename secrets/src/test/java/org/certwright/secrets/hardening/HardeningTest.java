package org.certwright.secrets.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seen from beside: by a process of the same user without root's powers, even when root runs the tests. */
class HardeningTest {
    private static final List<String> POWERLESS = List.of(
            "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--bounding-set=-all", "--inh-caps=-all");

    @TempDir
    private static Path readable;

    /** Where a stranger may read: the build's own folder may be private. */
    @BeforeAll
    static void copyTheProgram() throws IOException {
        open(readable);
        var inside = Path.of("org", "certwright", "secrets", "hardening");
        for (int i = 1; i <= inside.getNameCount(); i++) {
            open(Files.createDirectory(readable.resolve(inside.subpath(0, i))));
        }
        for (var built : List.of("classes", "test-classes")) {
            try (var files = Files.list(Path.of("target", built).resolve(inside))) {
                for (var file : files.toList()) {
                    open(Files.copy(file, readable.resolve(inside).resolve(file.getFileName())));
                }
            }
        }
    }

    private static Path open(Path file) throws IOException {
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void withoutItANeighbourReadsTheMemoryMap() throws Exception {
        assertThat(canOpen(List.of(), "maps")).isTrue();
    }

    @Test
    void aHardenedProgramShowsNothingToANeighbour() throws Exception {
        for (var file : List.of("maps", "environ", "mem")) {
            assertThat(canOpen(List.of("PROGRAM"), file)).as(file).isFalse();
        }
    }

    @Test
    void custodyShowsNothingEither() throws Exception {
        for (var file : List.of("maps", "environ", "mem")) {
            assertThat(canOpen(List.of("CUSTODY"), file)).as(file).isFalse();
        }
    }

    @Test
    void theKernelConfirmsTheRest() throws Exception {
        try (var child = new Neighbour(List.of("CUSTODY"))) {
            assertThat(child.said()).isEqualTo("[]");
            assertThat(child.threads()).anyMatch(status -> status.contains("NoNewPrivs:\t1"));
            assertThat(child.limits()).containsPattern("Max core file size +0 +0 ");
        }
    }

    @Test
    void aProgramMayStillStartWhatHasRightsOfItsOwn() throws Exception {
        try (var child = new Neighbour(List.of("PROGRAM"))) {
            assertThat(child.said()).isEqualTo("[]");
            assertThat(child.threads()).noneMatch(status -> status.contains("NoNewPrivs:\t1"));
        }
    }

    /** Whether a neighbour can open a file of the child's folder in /proc. */
    private static boolean canOpen(List<String> arguments, String file) throws Exception {
        try (var child = new Neighbour(arguments)) {
            assertThat(child.said()).isNotEqualTo("null");
            return run(List.of("sh", "-c", "exec 3< /proc/" + child.pid() + "/" + file)) == 0;
        }
    }

    private static int run(List<String> command) throws Exception {
        return new ProcessBuilder(powerless(command))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static List<String> powerless(List<String> command) throws IOException {
        var whole = new ArrayList<String>();
        if (Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0)) {
            whole.addAll(POWERLESS);
        }
        whole.addAll(command);
        return whole;
    }

    /** A child of the same user as the neighbour that looks. */
    private static final class Neighbour implements AutoCloseable {
        private final Process process;

        Neighbour(List<String> arguments) throws IOException {
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xshare:auto",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-XX:+DisableAttachMechanism",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    readable.toString(),
                    HardenedMain.class.getName()));
            command.addAll(arguments);
            process = new ProcessBuilder(powerless(command))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        }

        String said() throws IOException {
            return String.valueOf(process.inputReader().readLine());
        }

        long pid() {
            return process.pid();
        }

        List<String> threads() throws IOException {
            try (var threads = Files.list(proc().resolve("task"))) {
                var status = new ArrayList<String>();
                for (var thread : threads.toList()) {
                    status.add(Files.readString(thread.resolve("status")));
                }
                return status;
            }
        }

        String limits() throws IOException {
            return Files.readString(proc().resolve("limits"));
        }

        private Path proc() {
            return Path.of("/proc", Long.toString(pid()));
        }

        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }
    }
}
