package org.certwright.e2e.window;

import java.awt.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.certwright.e2e.Checkout;
import org.certwright.e2e.lab.Tool;

/** A screen that nobody sees (Xvfb), with a window manager, and a person's hands at its keyboard (xdotool). */
final class VirtualScreen implements AutoCloseable {
    private static final Path PICTURES = Checkout.root().resolve("ui/screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path folder;
    private final Look look;
    private final List<Process> started = new ArrayList<>();
    private final String name;

    /** How things are drawn on it: GTK's theme, and how many pixels make a point. */
    record Look(boolean dark, int scale) {
        static final Look LIGHT = new Look(false, 1);
        static final Look DARK = new Look(true, 1);

        /** As a part of a picture's name. */
        @Override
        public String toString() {
            return (dark ? "dark" : "light") + (scale == 1 ? "" : "-" + scale + "00");
        }
    }

    VirtualScreen(Path folder, Look look) throws IOException {
        this.folder = folder;
        this.look = look;
        var number = folder.resolve("display");
        start("sh", "-c", "exec Xvfb -displayfd 3 -screen 0 " + size() + "x24 -nolisten tcp 3> " + number);
        await("Xvfb", () -> size(number) > 1);
        name = ":" + Files.readString(number).strip();
        start("openbox");
        // A window that is there before its manager would never be given the keyboard.
        await("the window manager", () -> run(List.of("xdotool", "get_desktop")).exitCode() == 0);
    }

    private Process start(String... command) throws IOException {
        return start(Map.of(), command);
    }

    /** Starts a program that is seen here and ends with the screen. */
    Process start(Map<String, String> environment, String... command) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("screen.log").toFile()));
        builder.environment().putAll(environment);
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

    private String size() {
        return 1400 * look.scale() + "x" + 900 * look.scale();
    }

    /** What a program needs in its environment to be seen here. */
    Map<String, String> variables() {
        var variables = new LinkedHashMap<>(Map.of(
                "DISPLAY",
                name,
                "NO_AT_BRIDGE",
                "1", // The lab's bus has no accessibility service to ask for.
                "GDK_SCALE",
                String.valueOf(look.scale())));
        if (look.dark()) {
            variables.put("GTK_THEME", "Adwaita:dark");
        }
        return variables;
    }

    /** Presses the button in the accent's colour: the one thing to do next, of which a screen has one. */
    void pressPrimary() throws IOException {
        var picture = folder.resolve("looked-at.png");
        var found = new AtomicReference<Optional<Point>>(Optional.empty());
        await("a button to press", () -> {
            capture(picture);
            found.set(Accent.button(picture, look.dark()));
            return found.get().isPresent();
        });
        var place = found.get().orElseThrow();
        xdotool("mousemove", String.valueOf(place.x), String.valueOf(place.y), "click", "1");
    }

    /** Puts {@code file} on the clipboard and pastes it. */
    void paste(Path file) throws IOException {
        var clipboard = start("xclip", "-selection", "clipboard", "-quiet", file.toString());
        var content = Files.readString(file);
        await(
                "the clipboard",
                () -> run(List.of("xclip", "-selection", "clipboard", "-o"))
                        .out()
                        .equals(content));
        press("ctrl+v");
        pause(1_500);
        clipboard.destroy();
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
        await("the window " + title, () -> isActive(title), this::instead);
    }

    /** What is there in place of a window that did not come. */
    private String instead() {
        return "; the keyboard is at '" + active() + "', on the screen are "
                + windows(".").stream()
                        .map(id -> run(List.of("xdotool", "getwindowname", id))
                                .out()
                                .strip())
                        .toList();
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

    /** Presses a mouse button (1 left, 3 right) in the middle of the window of a program. */
    void clickProgram(String program, int button) {
        await("the window of " + program, () -> !seen(program).isEmpty());
        var window = seen(program).getFirst();
        var place =
                run(List.of("xdotool", "getwindowgeometry", "--shell", window)).out();
        xdotool(
                "mousemove",
                "--window",
                window,
                String.valueOf(number(place, "WIDTH") / 2),
                String.valueOf(number(place, "HEIGHT") / 2),
                "click",
                String.valueOf(button));
    }

    private List<String> seen(String program) {
        return run(List.of("xdotool", "search", "--onlyvisible", "--class", program))
                .out()
                .lines()
                .toList();
    }

    /** Puts the window that has the keyboard away. */
    void minimize(String title) {
        awaitWindow(title);
        xdotool("getactivewindow", "windowminimize", "--sync");
    }

    /** Whether it has the keyboard. */
    boolean isActive(String title) {
        return active().matches(title + ".*");
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
        capture(PICTURES.resolve(picture + ".png"));
    }

    private void capture(Path file) {
        run(List.of("import", "-window", "root", "-depth", "8", file.toString()));
    }

    private void xdotool(String... words) {
        run(Stream.concat(Stream.of("xdotool"), Arrays.stream(words)).toList());
    }

    private Tool.Result run(List<String> command) {
        return Tool.run(folder, Map.of("DISPLAY", name), command, "");
    }

    static void await(String what, BooleanSupplier ready) {
        await(what, ready, () -> "");
    }

    private static void await(String what, BooleanSupplier ready, Supplier<String> instead) {
        await(what, PATIENCE, ready, instead);
    }

    static void await(String what, Duration patience, BooleanSupplier ready) {
        await(what, patience, ready, () -> "");
    }

    private static void await(String what, Duration patience, BooleanSupplier ready, Supplier<String> instead) {
        long giveUp = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (System.nanoTime() > giveUp) {
                throw new AssertionError(what + " did not come" + instead.get());
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
