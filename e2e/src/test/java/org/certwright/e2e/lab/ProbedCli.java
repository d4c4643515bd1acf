package org.certwright.e2e.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import org.certwright.cli.Certwright;
import org.certwright.core.port.EffectProbe;

/**
 * The command line with a probe, which the shipped one does not have. {@code -Dcw.points=FILE} writes the name of every
 * effect point; {@code -Dcw.killAt=N} sends SIGKILL to this very process at the Nth; {@code -Dcw.at=POINT} with {@code
 * -Dcw.do=COMMAND} runs a shell command at a point.
 */
public final class ProbedCli {
    private ProbedCli() {}

    public static void main(String[] args) {
        System.exit(Certwright.run(args, probe()));
    }

    private static EffectProbe probe() {
        var file = System.getProperty("cw.points");
        int killAt = Integer.getInteger("cw.killAt", 0);
        var at = System.getProperty("cw.at", "");
        var count = new AtomicInteger();
        return point -> {
            int number = count.incrementAndGet();
            if (file != null) {
                note(Path.of(file), point);
            }
            if (point.equals(at)) {
                shell(System.getProperty("cw.do"));
            }
            if (number == killAt) {
                shell("kill -KILL " + ProcessHandle.current().pid() + "; sleep 60");
            }
        };
    }

    private static void note(Path file, String point) {
        try {
            Files.writeString(file, point + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void shell(String command) {
        try {
            new ProcessBuilder("sh", "-c", command).start().waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
