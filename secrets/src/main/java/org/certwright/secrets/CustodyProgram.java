package org.certwright.secrets;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a custody process is started: the whole command line, which holds nothing but flags and paths.
 *
 * @param command what to run
 */
public record CustodyProgram(List<String> command) {
    /** A small heap that grows to what Argon2id needs; no door for tools; nothing written when it crashes. */
    private static final List<String> FLAGS = List.of(
            "-Xmx128m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+DisableAttachMechanism",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:-HeapDumpOnOutOfMemoryError",
            "-XX:+SuppressFatalErrorMessage",
            "-Xlog:disable",
            "--enable-native-access=org.certwright.secrets");

    public CustodyProgram {
        command = List.copyOf(command);
    }

    /** The one that came with this program: the same Java and the same modules. */
    public static CustodyProgram ofThisProgram() {
        var modules = Stream.of(System.getProperty("jdk.module.path", "").split(File.pathSeparator))
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        cache(modules).ifPresent(file -> command.add("-XX:AOTCache=" + file));
        command.addAll(FLAGS);
        command.addAll(List.of("-p", modules, "-m", "org.certwright.custody/org.certwright.custody.Main"));
        return new CustodyProgram(command);
    }

    /** The start-up cache that a package brings, beside its modules. */
    private static Optional<Path> cache(String modules) {
        return Optional.of(Path.of(modules).resolveSibling("custody.aot")).filter(Files::isRegularFile);
    }
}
