package org.certwright.desktop.swt;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.certwright.desktop.Desktop;
import org.certwright.desktop.FirstInstance;
import org.certwright.desktop.Launch;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.widgets.Display;

/** Starts the window; its exit codes are those of the command line. */
public final class Main {
    private static final int USAGE = 2;
    private static final int FAILED = 5;

    private Main() {}

    /** Opens the window; the words are those of {@link Launch#USAGE}. */
    public static void main(String[] words) {
        System.exit(run(List.of(words), line -> {}));
    }

    /** @param lines hears every line between the page and the core; as shipped, nobody does */
    static int run(List<String> words, Consumer<String> lines) {
        Launch.closeToNeighbours();
        if (words.contains("--help")) {
            System.out.print(Launch.USAGE);
            return 0;
        }
        try {
            return run(Launch.of(words, Path.of(System.getProperty("certwright.page", "index.html"))), lines);
        } catch (Launch.Misused misused) {
            System.err.println(misused.getMessage() + "\n\n" + Launch.USAGE);
            return USAGE;
        } catch (SWTError | UnsatisfiedLinkError noWindow) {
            System.err.println("No window can be opened: " + noWindow.getMessage()
                    + "\nCertwright needs a graphical session with GTK 3 and WebKitGTK"
                    + " (on Debian: apt install libwebkit2gtk-4.1-0). The command line, certwright, needs neither.");
            return FAILED;
        } catch (IOException noPage) {
            System.err.println(
                    "The page of the window cannot be read: " + noPage.getMessage()
                            + "\nThis installation is not whole. Install Certwright again; the profile is not touched by that.");
            return FAILED;
        }
    }

    /** The view's own process takes longest to start, so it comes first; the profile is opened beside it. */
    private static int run(Launch launch, Consumer<String> lines) throws IOException {
        Display.setAppName("Certwright");
        Display.setAppVersion("0.1.0");
        var display = new Display();
        try (var windows = new SwtWindows(display, lines)) {
            var begun = begin(launch, windows);
            windows.prepare();
            return run(windows, join(begun));
        } finally {
            display.dispose();
        }
    }

    private static int run(SwtWindows windows, Optional<Begun> begun) throws IOException {
        if (begun.isEmpty()) {
            System.err.println("Certwright is open for this profile already; its window comes to the front.");
            return 0;
        }
        try (var _ = begun.get().first();
                var desktop = begun.get().desktop()) {
            windows.run(desktop, begun.get().page());
            return 0;
        }
    }

    /** What there is besides the window. */
    private record Begun(FirstInstance first, Desktop desktop, String page) {}

    private static CompletableFuture<Optional<Begun>> begin(Launch launch, SwtWindows windows) {
        var begun = new CompletableFuture<Optional<Begun>>();
        Thread.ofPlatform().daemon().name("begin").start(() -> {
            try {
                var first = FirstInstance.claim(launch.profile(), windows::raise);
                if (first.isEmpty()) {
                    begun.complete(Optional.empty());
                    return;
                }
                var desktop = Desktop.start(launch, windows);
                begun.complete(Optional.of(new Begun(first.get(), desktop, desktop.page())));
            } catch (IOException | RuntimeException | Error failed) {
                begun.completeExceptionally(failed);
            }
        });
        return begun;
    }

    private static Optional<Begun> join(CompletableFuture<Optional<Begun>> begun) throws IOException {
        try {
            return begun.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            throw failed;
        }
    }
}
