package org.certwright.e2e.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.certwright.e2e.Checkout;
import org.certwright.e2e.lab.Tool;

/** A screen that nobody sees (Xvfb), with a window manager, and a person's hands at its keyboard (xdotool). */
final class VirtualScreen implements AutoCloseable {
    private static final Path PICTURES = Checkout.root().resolve("ui/screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Path folder;
    private final List<Process> started = new ArrayList<>();
    private final String name;

    VirtualScreen(Path folder) throws IOException {
        this.folder = folder;
        var number = folder.resolve("display");
        start("sh", "-c", "exec Xvfb -displayfd 3 -screen 0 1400x900x24 -nolisten tcp 3> " + number);
        await("Xvfb", () -> size(number) > 1);
        name = ":" + Files.readString(number).strip();
        start("openbox");
    }

    private Process start(String... command) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("screen.log").toFile()));
        if (!started.isEmpty()) {
            builder.environment().put("DISPLAY", name);
        }
        started.add(builder.start());
        return started.getLast();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException notYet) {
            return 0;
        }
    }

    /** Its name, for {@code DISPLAY}. */
    String name() {
        return name;
    }

    /** Presses keys one after the other, as fast as a quick person. */
    void press(String... keys) {
        for (var key : keys) {
            xdotool("key", key);
            pause(120);
        }
    }

    void type(String text) {
        xdotool("type", "--delay", "15", text);
        pause(200);
    }

    /** The windows whose title begins with {@code title}. */
    List<String> windows(String title) {
        return run(Stream.of("xdotool", "search", "--onlyvisible", "--name", "^" + title)
                        .toList())
                .out()
                .lines()
                .toList();
    }

    /** Waits until the window is there and has the keyboard. */
    void awaitWindow(String title) {
        await("the window " + title, () -> active().matches(title + ".*"));
    }

    private String active() {
        return run(List.of("xdotool", "getactivewindow", "getwindowname")).out().strip();
    }

    /** Presses what is in a window's lower right corner. */
    void clickLowerRight(String title) {
        var window = windows(title).getFirst();
        var place =
                run(List.of("xdotool", "getwindowgeometry", "--shell", window)).out();
        xdotool(
                "mousemove",
                "--window",
                window,
                String.valueOf(number(place, "WIDTH") - 70),
                String.valueOf(number(place, "HEIGHT") - 42),
                "click",
                "1");
    }

    private static int number(String lines, String name) {
        return lines.lines()
                .filter(line -> line.startsWith(name + "="))
                .mapToInt(line -> Integer.parseInt(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    void awaitNoWindow(String title) {
        await("the end of the window " + title, () -> windows(title).isEmpty());
    }

    /** Asks the window to close, as its button does. */
    void quit(String title) {
        awaitWindow(title);
        press("alt+F4");
    }

    /** Keeps what is on the screen in ui/screenshots. */
    void picture(String picture) throws IOException {
        Files.createDirectories(PICTURES);
        Tool.run(
                folder,
                Map.of("DISPLAY", name),
                List.of(
                        "import",
                        "-window",
                        "root",
                        PICTURES.resolve(picture + ".png").toString()),
                "");
    }

    private void xdotool(String... words) {
        run(Stream.concat(Stream.of("xdotool"), Arrays.stream(words)).toList());
    }

    private Tool.Result run(List<String> command) {
        return Tool.run(folder, Map.of("DISPLAY", name), command, "");
    }

    static void await(String what, BooleanSupplier ready) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!ready.getAsBoolean()) {
            if (System.nanoTime() > giveUp) {
                throw new AssertionError(what + " did not come");
            }
            pause(100);
        }
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new AssertionError(cancelled);
        }
    }

    @Override
    public void close() {
        started.reversed().forEach(Process::destroy);
    }
}
