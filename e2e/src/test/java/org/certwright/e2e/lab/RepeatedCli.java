package org.certwright.e2e.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import org.certwright.cli.Certwright;

/**
 * The command line again and again in one JVM, for tests that need many commands and no death of the process: reads a
 * command's words from standard input, writes its exit code and what it printed. {@link WarmCli} is the other end.
 */
public final class RepeatedCli {
    private RepeatedCli() {}

    public static void main(String[] none) throws IOException {
        var commands = new DataInputStream(System.in);
        System.setIn(InputStream.nullInputStream());
        try (var answers = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
            while (true) {
                answer(words(commands), answers);
            }
        } catch (EOFException end) {
            System.exit(0);
        }
    }

    private static String[] words(DataInputStream commands) throws IOException {
        var words = new String[commands.readInt()];
        for (int i = 0; i < words.length; i++) {
            words[i] = commands.readUTF();
        }
        return words;
    }

    private static void answer(String[] words, DataOutputStream answers) throws IOException {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, UTF_8));
        System.setErr(new PrintStream(err, true, UTF_8));
        answers.writeInt(Certwright.run(words, point -> {}));
        for (var printed : new ByteArrayOutputStream[] {out, err}) {
            answers.writeInt(printed.size());
            printed.writeTo(answers);
        }
        answers.flush();
    }
}
