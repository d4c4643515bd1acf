package org.certwright.desktop.swt;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
    public static void main(String[] words) throws IOException {
        System.exit(run(List.of(words)));
    }

    private static int run(List<String> words) throws IOException {
        if (words.contains("--help")) {
            System.out.print(Launch.USAGE);
            return 0;
        }
        try {
            return run(Launch.of(words, Path.of(System.getProperty("certwright.page", "index.html"))));
        } catch (Launch.Misused misused) {
            System.err.println(misused.getMessage() + "\n\n" + Launch.USAGE);
            return USAGE;
        } catch (SWTError | UnsatisfiedLinkError noWindow) {
            System.err.println("No window can be opened: " + noWindow.getMessage()
                    + "\nCertwright needs a graphical session with GTK 3 and WebKitGTK"
                    + " (on Debian: apt install libwebkit2gtk-4.1-0). The command line, certwright, needs neither.");
            return FAILED;
        }
    }

    private static int run(Launch launch) throws IOException {
        var window = new Deferred();
        Optional<FirstInstance> first = FirstInstance.claim(launch.profile(), window::raise);
        if (first.isEmpty()) {
            System.err.println("Certwright is open for this profile already; its window comes to the front.");
            return 0;
        }
        Display.setAppName("Certwright");
        Display.setAppVersion("0.1.0");
        try (var _ = first.get()) {
            var display = new Display();
            var windows = new SwtWindows(display);
            try (var desktop = Desktop.start(launch, windows)) {
                window.ready(windows);
                windows.run(desktop);
            } finally {
                display.dispose();
            }
            return 0;
        }
    }

    /** Raises the window as soon as there is one. */
    private static final class Deferred {
        private volatile Optional<SwtWindows> windows = Optional.empty();

        void ready(SwtWindows there) {
            windows = Optional.of(there);
        }

        void raise() {
            windows.ifPresent(SwtWindows::raise);
        }
    }
}
