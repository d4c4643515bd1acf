package org.certwright.desktop.swt;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The window with every line between its page and the core in a file: for tests, in no artefact. */
public final class RecordedMain {
    private RecordedMain() {}

    /** The first word names the file, the rest are those of the window. */
    public static void main(String[] words) throws IOException {
        try (var record = new PrintWriter(Files.newBufferedWriter(Path.of(words[0])))) {
            System.exit(Main.run(List.of(words).subList(1, words.length), line -> {
                synchronized (record) {
                    record.println(line);
                    record.flush();
                }
            }));
        }
    }
}
