package org.certwright.storage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another process: writes one setting after another and says so once each is acknowledged. */
final class WriterProgram {
    private WriterProgram() {}

    public static void main(String[] folderNameCount) {
        var name = folderNameCount[1];
        try (var store = Samples.open(Path.of(folderNameCount[0]))) {
            for (int i = 1; i <= Integer.parseInt(folderNameCount[2]); i++) {
                int number = i;
                store.transaction(() -> {
                    store.settings().put(name, Integer.toString(number));
                    store.settings().put(name + "-" + number, "x".repeat(500));
                });
                System.out.println(i);
            }
        }
    }

    static Process start(Path folder, String name, int count) throws java.io.IOException {
        return java(WriterProgram.class, List.of(folder.toString(), name, Integer.toString(count)));
    }

    /** Runs the main method of {@code program} in a process of its own. */
    static Process java(Class<?> program, List<String> arguments) throws java.io.IOException {
        var classPath = String.join(
                java.io.File.pathSeparator,
                "target/classes",
                "target/test-classes",
                System.getProperty("jdk.module.path", ""),
                System.getProperty("java.class.path", ""));
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                program.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
