package org.certwright.cli;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The terminal of the person who started us, also when standard input and output are redirected. */
final class Terminal {
    private static final String DEVICE = "/dev/tty";
    private static final int LONGEST_LINE = 16_384;

    private final Output out;

    private Terminal(Output out) {
        this.out = out;
    }

    /** Questions are shown where they are answered, wherever standard output and error go; {@code otherwise} without one. */
    static Terminal open(Output otherwise) {
        try {
            var device = new FileOutputStream(DEVICE);
            return new Terminal(new Output(new PrintWriter(device, true, StandardCharsets.UTF_8), true));
        } catch (IOException absent) {
            return new Terminal(otherwise);
        }
    }

    Output out() {
        return out;
    }

    boolean present() {
        try (var _ = new FileInputStream(DEVICE)) {
            return true;
        } catch (IOException absent) {
            return false;
        }
    }

    /** Forgets what was typed before the question was shown. */
    void dropTypeAhead() {
        try (var device = new FileInputStream(DEVICE)) {
            device.skipNBytes(device.available());
        } catch (IOException absent) {
            // No terminal, nothing typed.
        }
    }

    /** One line, or nothing when the terminal closes or the time is over. */
    Optional<char[]> read(Duration patience) {
        var answers = new ArrayBlockingQueue<Optional<char[]>>(1);
        Thread.ofPlatform().daemon().name("terminal").start(() -> {
            try (var device = new FileInputStream(DEVICE)) {
                answers.add(readLine(device));
            } catch (IOException closed) {
                answers.add(Optional.empty());
            }
        });
        try {
            var answer = answers.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            return answer == null ? Optional.empty() : answer;
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** One line that is not shown while it is typed. */
    Optional<char[]> readHidden(Duration patience) {
        var restore = new Thread(() -> stty("echo"), "echo-on");
        Runtime.getRuntime().addShutdownHook(restore);
        stty("-echo");
        try {
            return read(patience);
        } finally {
            stty("echo");
            Runtime.getRuntime().removeShutdownHook(restore);
            out.blank();
        }
    }

    /** The first line of {@code input} as characters, without its end; its bytes are wiped. */
    static Optional<char[]> readLine(InputStream input) throws IOException {
        var bytes = new byte[LONGEST_LINE];
        int length = 0;
        int next = input.read();
        while (next >= 0 && next != '\n' && length < LONGEST_LINE) {
            bytes[length++] = (byte) next;
            next = input.read();
        }
        if (next < 0 && length == 0) {
            return Optional.empty();
        }
        if (length > 0 && bytes[length - 1] == '\r') {
            length--;
        }
        var characters = StandardCharsets.UTF_8.decode(java.nio.ByteBuffer.wrap(bytes, 0, length));
        var line = new char[characters.remaining()];
        characters.get(line);
        Arrays.fill(bytes, (byte) 0);
        characters.clear();
        while (characters.hasRemaining()) {
            characters.put('\0');
        }
        return Optional.of(line);
    }

    private static void stty(String mode) {
        try {
            new ProcessBuilder("stty", "-F", DEVICE, mode).start().waitFor();
        } catch (IOException missing) {
            // Without stty the line is shown; the person sees that.
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
        }
    }
}
