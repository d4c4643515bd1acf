package org.certwright.custody;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.certwright.custody.HighVault.LABEL;
import static org.certwright.custody.HighVault.PASSPHRASE;
import static org.certwright.custody.HighVault.secret;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.certwright.model.KeySpec;
import org.certwright.model.SecretRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process itself, seen from beside it. */
class CustodyProcessTest {
    private static final List<String> POWERLESS = List.of(
            "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--bounding-set=-all", "--inh-caps=-all");

    @TempDir
    private Path folder;

    private static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    private Process started() throws IOException {
        var command = new ArrayList<>(
                Program.custody(isRoot() ? POWERLESS : List.of()).command());
        command.set(command.indexOf("-cp") + 1, readableClassPath());
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().clear();
        var process = builder.start();
        assertThat(new String(process.getInputStream().readNBytes(4), US_ASCII)).isEqualTo("CWC1");
        return process;
    }

    /** Where a stranger may read: the build's own folder may be private. */
    private String readableClassPath() throws IOException {
        open(folder);
        var parts = new ArrayList<String>();
        for (var part : Program.classPath().split(File.pathSeparator, -1)) {
            if (!part.isEmpty() && Files.exists(Path.of(part))) {
                parts.add(copied(Path.of(part)).toString());
            }
        }
        return String.join(File.pathSeparator, parts);
    }

    private Path copied(Path part) throws IOException {
        var to = Files.createTempDirectory(folder, "part");
        try (Stream<Path> files = Files.walk(part)) {
            for (var file : files.toList()) {
                var target = Files.isDirectory(part)
                        ? to.resolve(part.relativize(file).toString())
                        : to.resolve("a.jar");
                if (!Files.isDirectory(target)) {
                    Files.copy(file, target);
                }
                open(target);
            }
        }
        open(to);
        return Files.isDirectory(part) ? to : to.resolve("a.jar");
    }

    private static void open(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static boolean neighbourOpens(Process process, String file) throws Exception {
        var command = new ArrayList<>(isRoot() ? POWERLESS : List.of());
        command.addAll(List.of("sh", "-c", "exec 3< /proc/" + process.pid() + "/" + file));
        return new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    @Test
    void aNeighbourOfTheSameUserReadsNothingOfIt() throws Exception {
        var process = started();
        try {
            for (var file : List.of("mem", "maps", "environ", "fd/0", "fd/1")) {
                assertThat(neighbourOpens(process, file)).as(file).isFalse();
            }
            assertThat(neighbourOpens(process, "stat")).isTrue(); // The neighbour can look at all.
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void itsCommandLineTellsNothing() throws Exception {
        var process = started();
        try {
            var line = Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));

            assertThat(line)
                    .endsWith("org.certwright.custody.Main\0")
                    .contains("-Xmx128m", "-XX:+DisableAttachMechanism");
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void anEmptyRequestEndsIt() throws Exception {
        var process = started();
        process.getOutputStream().close();

        assertThat(process.getInputStream().readAllBytes()).isNotEmpty();
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void aKillInTheMiddleLeavesNothingBehind() throws Exception {
        try (var vault = HighVault.made(folder.resolve("profile"), new HeldKeychain())) {
            var before = names(folder.resolve("profile"));
            var generation = vault.vault().generation();
            for (int millis = 0; millis < 1500; millis += 250) {
                var killed = new ArrayList<>(List.of("timeout", "-s", "KILL", millis / 1000.0 + 0.01 + "s"));
                killed.addAll(vault.program().command());
                var high = vault.vault().high(new org.certwright.secrets.CustodyProgram(killed));
                high.generate(LABEL, KeySpec.EC_P256, secret(PASSPHRASE));
            }
            assertThat(vault.vault().generation() - generation)
                    .isEqualTo(vault.vault().refs(LABEL.kind()).size());
            assertThat(names(folder.resolve("profile"))).isEqualTo(before);
            assertThat(vault.vault().check().isDone()).isTrue();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.map(Path::toString).sorted().toList();
        }
    }

    private static Process started(Class<?> main, Path profile) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        Program.classPath(),
                        main.getName(),
                        profile.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void aKillWhileKeysChangeLeavesBothCompartmentsOpenable() throws Exception {
        var profile = folder.resolve("profile");
        var random = new Random(20_261_128);
        SecretRef inside;
        SecretRef outside;
        try (var vault = HighVault.made(profile, FolderKeychain.of(profile))) {
            inside = vault.high()
                    .generate(LABEL, KeySpec.EC_P256, secret(PASSPHRASE))
                    .orStop()
                    .ref();
            outside = vault.vault().put(LABEL, secret("outside")).orStop();
        }
        for (int round = 0; round < 4; round++) {
            var rekeyer = started(Rekeyer.class, profile);
            rekeyer.inputReader().readLine();
            Thread.sleep(1000 + random.nextInt(4000));
            rekeyer.destroyForcibly().waitFor();
            try (var vault = HighVault.open(profile, FolderKeychain.of(profile))) {
                assertThat(vault.vault().open(outside, LABEL).isDone()).isTrue();
                assertThat(vault.high()
                                .reveal(inside, LABEL, secret(PASSPHRASE))
                                .isDone())
                        .isTrue();
                assertThat(vault.vault().check().isDone()).isTrue();
            }
        }
    }

    /** The caller is a process of its own, and only after it has signed is the key revealed, here. */
    @Test
    void theMemoryOfWhoeverHadSomethingSignedHoldsNothingOfTheKey() throws Exception {
        var profile = folder.resolve("profile");
        var caller = started(SigningCaller.class, profile);
        try {
            var said = String.valueOf(caller.inputReader().readLine()).split(" ", -1);
            assertThat(said[0]).isEqualTo("signed");
            var known = HexFormat.of().parseHex(said[3]);
            try (var vault = HighVault.open(profile, FolderKeychain.of(profile));
                    var key = vault.high()
                            .reveal(new SecretRef(said[1]), LABEL, secret(PASSPHRASE))
                            .orStop()) {
                var scalar = key.use(CustodyProcessTest::scalar);

                assertThat(copies(caller.pid(), known)).as("what it does hold").isPositive();
                assertThat(copies(caller.pid(), scalar)).isZero();
                assertThat(copies(caller.pid(), Arrays.copyOf(scalar, 16))).isZero();
                assertThat(copies(caller.pid(), reversed(scalar))).isZero();
            }
        } finally {
            caller.destroyForcibly().waitFor();
        }
    }

    /** The 32 bytes of a P-256 key in PKCS#8: the octet string after the version of ECPrivateKey (RFC 5915). */
    private static byte[] scalar(byte[] pkcs8) {
        var text = HexFormat.of().formatHex(pkcs8);
        int at = text.indexOf("0201010420") / 2 + 5;
        return Arrays.copyOfRange(pkcs8, at, at + 32);
    }

    /** As big numbers lie in memory on this machine. */
    private static byte[] reversed(byte[] bytes) {
        var turned = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            turned[i] = bytes[bytes.length - 1 - i];
        }
        return turned;
    }

    private static int copies(long pid, byte[] needle) throws IOException {
        int found = 0;
        try (var memory = new RandomAccessFile("/proc/" + pid + "/mem", "r")) {
            for (var line : Files.readAllLines(Path.of("/proc/" + pid + "/maps"))) {
                if (!line.contains(" rw") || line.contains("[v")) {
                    continue;
                }
                var range = line.substring(0, line.indexOf(" ")).split("-", 2);
                long from = Long.parseUnsignedLong(range[0], 16);
                found += copies(memory, from, Long.parseUnsignedLong(range[1], 16), needle);
            }
        }
        return found;
    }

    private static int copies(RandomAccessFile memory, long from, long to, byte[] needle) throws IOException {
        int found = 0;
        var block = new byte[1 << 20];
        for (long at = from; at < to; at += block.length - needle.length) {
            int length;
            try {
                memory.seek(at);
                length = memory.read(block, 0, (int) Math.min(block.length, to - at));
            } catch (IOException notMapped) {
                continue;
            }
            for (int i = 0; i + needle.length <= length; i++) {
                if (block[i] == needle[0] && Arrays.equals(block, i, i + needle.length, needle, 0, needle.length)) {
                    found++;
                }
            }
        }
        return found;
    }
}
