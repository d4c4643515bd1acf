package org.certwright.custody;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.certwright.secrets.CustodyProgram;

/** The custody program as the build has it here: on the class path, with the flags of the real one. */
final class Program {
    private Program() {}

    static CustodyProgram custody() {
        return custody(List.of());
    }

    /** @param prefix a program that runs the rest of the command line in its own way */
    static CustodyProgram custody(List<String> prefix) {
        var command = new ArrayList<>(prefix);
        for (var word : CustodyProgram.ofThisProgram().command()) {
            if (word.equals("-p")) {
                break;
            }
            command.add(word.startsWith("--enable-native-access") ? "--enable-native-access=ALL-UNNAMED" : word);
        }
        command.addAll(List.of("-cp", classPath(), Main.class.getName()));
        return new CustodyProgram(command);
    }

    static String classPath() {
        return String.join(
                File.pathSeparator,
                Path.of("target", "classes").toAbsolutePath().toString(),
                Path.of("target", "test-classes").toAbsolutePath().toString(),
                System.getProperty("jdk.module.path", ""),
                System.getProperty("java.class.path"));
    }
}
