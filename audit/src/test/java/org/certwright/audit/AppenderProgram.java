package org.certwright.audit;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/** Another process: appends one entry after another and says the number of each that is acknowledged. */
final class AppenderProgram {
    private AppenderProgram() {}

    public static void main(String[] folderAndCount) {
        try (var log = Logs.open(Path.of(folderAndCount[0]))) {
            for (int i = 1; i <= Integer.parseInt(folderAndCount[1]); i++) {
                System.out.println(log.append(Logs.entry(i)).orStop());
            }
        }
    }

    static Process start(Path folder, int count) throws IOException {
        var classPath = String.join(
                File.pathSeparator,
                "target/classes",
                "target/test-classes",
                System.getProperty("jdk.module.path", ""),
                System.getProperty("java.class.path", ""));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath,
                        AppenderProgram.class.getName(),
                        folder.toString(),
                        Integer.toString(count))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
