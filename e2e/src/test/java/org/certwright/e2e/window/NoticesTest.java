package org.certwright.e2e.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.certwright.e2e.lab.Cli;
import org.certwright.e2e.lab.Lab;
import org.certwright.e2e.lab.LabExtension;
import org.certwright.e2e.lab.Tool;
import org.certwright.e2e.window.VirtualScreen.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees of the program without its window: notifications (dunst shows them) and the tray (trayer). */
@ExtendWith(LabExtension.class)
class NoticesTest {
    private static final String NAME = "notice.example.test";
    private static final Duration CAUGHT_UP = Duration.ofSeconds(150);

    @TempDir
    private Path folder;

    @Test
    void whoLooksElsewhereIsToldWithoutAnyNameAndComesBackByTheNotice(Lab lab, Cli cli) throws Exception {
        try (var screen = new VirtualScreen(folder, Look.LIGHT)) {
            desktop(screen, lab.environment());
            try (var app = DesktopApp.start(cli, screen, folder.resolve("app.log"))) {
                app.awaitPage();
                screen.awaitWindow("Certwright: private");
                screen.minimize(DesktopApp.WINDOW);
                VirtualScreen.await("nobody to look", () -> !screen.isActive(DesktopApp.WINDOW));
                interrupted(cli);
                VirtualScreen.await(
                        "the notice", CAUGHT_UP, () -> said().contains("Open Certwright to see what it is."));
                VirtualScreen.pause(700);
                screen.picture("window-notice");
                assertThat(said()).doesNotContain(NAME).contains("\"Work is finished\"");
                assertThat(screen.isActive(DesktopApp.WINDOW)).isFalse();
                Tool.run(folder, lab.environment(), List.of("dunstctl", "action", "0"), "");
                screen.awaitWindow(DesktopApp.WINDOW);
            }
        }
    }

    /** Another process begins to issue and is killed: work that the window, which looks every minute, goes on with. */
    private static void interrupted(Cli cli) {
        var plan = cli.done("plan", "issue", NAME, "--json");
        cli.with("-Dcw.at=order:recorded", "-Dcw.do=kill -KILL $PPID; sleep 60").apply(plan);
    }

    @Test
    void theTrayLocksTheVaultAndBringsTheWindowBackAndTheZoomIsKept(Lab lab, Cli cli) throws Exception {
        cli.done("settings", "set", "window.zoom", "125", "--json");
        try (var screen = new VirtualScreen(folder, Look.LIGHT)) {
            desktop(screen, lab.environment());
            try (var app = DesktopApp.start(cli, screen, folder.resolve("app.log"))) {
                app.awaitPage();
                screen.awaitWindow(DesktopApp.WINDOW);
                int before = app.count("ChangeSetting ");
                VirtualScreen.await("a larger page", () -> changed(app, screen, before));
                assertThat(zoom(cli)).isGreaterThan(125);
                screen.picture("window-zoomed");
                screen.clickProgram("trayer", 3);
                VirtualScreen.pause(500);
                screen.picture("window-tray");
                screen.press("Down", "Down", "Return");
                app.awaitCommands("LockVault", 1);
                screen.minimize(DesktopApp.WINDOW);
                screen.clickProgram("trayer", 1);
                screen.awaitWindow(DesktopApp.WINDOW);
                screen.quit(DesktopApp.WINDOW);
                assertThat(app.awaitEnd()).isZero();
            }
        }
        assertThat(Files.readString(folder.resolve("app.log"))).isEmpty();
    }

    /** A desktop that shows notifications and a tray, and a witness on its bus. */
    private void desktop(VirtualScreen screen, Map<String, String> bus) throws IOException {
        screen.start(bus, "dunst");
        screen.start(bus, "trayer", "--edge", "bottom", "--widthtype", "request", "--height", "30");
        screen.start(
                bus,
                "sh",
                "-c",
                "exec dbus-monitor \"interface='org.freedesktop.Notifications'\" > " + folder.resolve("said"));
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("said"));
        } catch (IOException notYet) {
            return "";
        }
    }

    /** Presses until the window has the keyboard and takes it. */
    private static boolean changed(DesktopApp app, VirtualScreen screen, int before) {
        screen.press("ctrl+plus");
        return app.count("ChangeSetting ") > before;
    }

    private static int zoom(Cli cli) {
        var settings = cli.done("settings", "list", "--json").toString();
        return Integer.parseInt(settings.replaceAll("(?s).*window\\.zoom, value=(\\d+).*", "$1"));
    }
}
