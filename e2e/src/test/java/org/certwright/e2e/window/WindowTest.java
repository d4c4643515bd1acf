package org.certwright.e2e.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.certwright.e2e.lab.Cli;
import org.certwright.e2e.lab.Invariants;
import org.certwright.e2e.lab.LabExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The real window (WebKitGTK under Xvfb) with real keys, and the real core behind it. */
@ExtendWith(LabExtension.class)
class WindowTest {
    private VirtualScreen screen;
    private Path folder;

    @BeforeEach
    void aScreen(@TempDir Path temporary) throws Exception {
        folder = temporary;
        screen = new VirtualScreen(temporary, VirtualScreen.Look.LIGHT);
    }

    @AfterEach
    void noScreen() {
        screen.close();
    }

    @Test
    void namesBecomeACertificateThatOnlyTheNativeWindowApproved(Cli cli, Invariants invariants) throws Exception {
        try (var app = DesktopApp.start(cli, screen, folder.resolve("app.log"))) {
            app.awaitPage();
            screen.picture("window-overview");
            planFor(app, "window.example.test");
            screen.pressPrimary();
            screen.awaitWindow(DesktopApp.PROMPT);
            screen.clickLowerRight(DesktopApp.PROMPT); // Meant for something else: what agrees cannot be pressed yet.
            VirtualScreen.pause(1_500);
            screen.picture("window-approval");
            assertThat(screen.windows(DesktopApp.PROMPT)).hasSize(1);
            screen.clickLowerRight(DesktopApp.PROMPT);
            screen.awaitNoWindow(DesktopApp.PROMPT);
            VirtualScreen.await("the certificate", () -> certificates(cli) == 1);
            VirtualScreen.pause(700);
            screen.picture("window-receipt");
            screen.quit(DesktopApp.WINDOW);
            assertThat(app.awaitEnd()).isZero();
        }
        invariants.hold(cli);
        assertThat(cli.done("settings", "list", "--json").toString()).contains("window.place", "x");
    }

    @Test
    void escapeClosesWhatLiesAboveThePage(Cli cli) throws Exception {
        try (var app = DesktopApp.start(cli, screen, folder.resolve("app.log"))) {
            app.awaitPage();
            int before = app.count("ListCertificates ");
            screen.press("ctrl+k");
            VirtualScreen.pause(500);
            screen.type("abc"); // The palette looks for certificates while one types.
            app.awaitCommands("ListCertificates", before + 1);
            screen.press("Escape");
            VirtualScreen.pause(700);
            int closed = app.count("ListCertificates ");
            screen.type("xyz");
            VirtualScreen.pause(1_500);
            assertThat(app.count("ListCertificates ")).isEqualTo(closed);
            screen.press("ctrl+k");
            VirtualScreen.pause(500);
            screen.type("abc");
            app.awaitCommands("ListCertificates", closed + 1);
        }
    }

    @Test
    void cancelIsTheDefaultAndAfterTwoOfThemNobodyIsAsked(Cli cli) throws Exception {
        try (var app = DesktopApp.start(cli, screen, folder.resolve("app.log"))) {
            app.awaitPage();
            planFor(app, "denied.example.test");
            int before = app.count("ApplyPlan ");
            screen.pressPrimary();
            screen.awaitWindow(DesktopApp.PROMPT);
            screen.press("Return");
            screen.awaitNoWindow(DesktopApp.PROMPT);
            app.awaitCommands("ApplyPlan", before + 1);
            VirtualScreen.pause(500);
            screen.press("Return");
            screen.awaitWindow(DesktopApp.PROMPT);
            screen.press("Escape");
            screen.awaitNoWindow(DesktopApp.PROMPT);
            app.awaitCommands("ApplyPlan", before + 2);
            VirtualScreen.pause(500);
            screen.press("Return");
            app.awaitCommands("ApplyPlan", before + 3);
            assertThat(screen.windows(DesktopApp.PROMPT)).isEmpty();
            screen.picture("window-denied");
        }
        assertThat(operations(cli)).isEmpty();
    }

    @Test
    void aRendererThatDiesIsReplacedAndASecondStartOnlyRaisesTheFirst(Cli cli) throws Exception {
        try (var app = DesktopApp.start(cli, screen, folder.resolve("app.log"))) {
            app.awaitPage();
            int asked = app.count("ShowVault ");
            var first = app.renderer().orElseThrow();
            first.destroyForcibly();
            app.awaitCommands("ShowVault", asked + 1);
            assertThat(app.renderer().orElseThrow().pid()).isNotEqualTo(first.pid());
            try (var second = DesktopApp.start(cli, screen, folder.resolve("second.log"))) {
                assertThat(second.awaitEnd()).isZero();
            }
            screen.awaitWindow(DesktopApp.WINDOW);
            screen.quit(DesktopApp.WINDOW);
            assertThat(app.awaitEnd()).isZero();
        }
    }

    @Test
    void aKilledCoreGoesOnAtTheNextStart(Cli cli, Invariants invariants) throws Exception {
        try (var app = DesktopApp.start(cli, screen, folder.resolve("app.log"))) {
            app.awaitPage();
            planFor(app, "killed.example.test");
            screen.pressPrimary();
            screen.awaitWindow(DesktopApp.PROMPT);
            VirtualScreen.pause(1_200);
            screen.press("Tab", "space");
            VirtualScreen.await("the operation", () -> !operations(cli).isEmpty());
            app.kill();
        }
        try (var again = DesktopApp.start(cli, screen, folder.resolve("app.log"))) {
            again.awaitPage();
            VirtualScreen.await("the certificate", () -> certificates(cli) == 1);
        }
        invariants.hold(cli);
    }

    /** From the overview to the plan of a certificate whose key is made here. */
    private void planFor(DesktopApp app, String name) throws IOException {
        int before = app.count("ListIssuers ");
        screen.press("alt+3");
        app.awaitCommands("ListIssuers", before + 1);
        VirtualScreen.pause(500);
        screen.type(name + " ");
        screen.press("Tab", "Tab", "Down");
        screen.pressPrimary();
        app.awaitCommands("PlanIssue", 1);
        VirtualScreen.pause(700);
    }

    /** Of issuances alone: preparing the profile was work as well. */
    private static List<?> operations(Cli cli) {
        var all = (List<?>)
                Objects.requireNonNull(cli.done("operation", "list", "--json").get("operations"));
        return all.stream()
                .filter(operation -> Objects.equals(((Map<?, ?>) operation).get("kind"), "Issue"))
                .toList();
    }

    private static int certificates(Cli cli) {
        return ((List<?>) Objects.requireNonNull(((Map<?, ?>) cli.done("list", "--json")).get("certificates"))).size();
    }
}
