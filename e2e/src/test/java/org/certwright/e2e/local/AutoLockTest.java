package org.certwright.e2e.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.certwright.e2e.lab.Cli;
import org.certwright.e2e.lab.Lab;
import org.certwright.e2e.lab.LabExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The session is locked or the machine goes to sleep, as logind and the screen savers say it. */
@ExtendWith(LabExtension.class)
class AutoLockTest {
    @ParameterizedTest
    @CsvSource({
        "org.freedesktop.login1,org.freedesktop.login1.Session,Lock,none,the screen was locked",
        "org.freedesktop.login1,org.freedesktop.login1.Manager,PrepareForSleep,true,the machine goes to sleep",
        "org.freedesktop.ScreenSaver,org.freedesktop.ScreenSaver,ActiveChanged,true,the screen was locked",
        "org.gnome.ScreenSaver,org.gnome.ScreenSaver,ActiveChanged,true,the screen was locked"
    })
    void aSignLocksTheVaultAndIsTold(
            String service, String container, String member, String argument, String why, Cli cli, Lab lab)
            throws IOException, InterruptedException {
        try (var standIn = new StandIn(lab, service);
                var core = OpenCore.start(onOneBus(cli))) {
            assertThat(open(core)).isTrue();
            standIn.emitUntilHeard(core, container, member, argument, "The vault is locked: " + why + ".");
            assertThat(open(core)).isFalse();
        }
    }

    @Test
    void wakingUpAndUnlockingLockNothing(Cli cli, Lab lab) throws IOException, InterruptedException {
        try (var standIn = new StandIn(lab, "org.freedesktop.login1");
                var core = OpenCore.start(onOneBus(cli))) {
            assertThat(open(core)).isTrue();
            standIn.emitUntilHeard(core, "org.freedesktop.login1.Session", "Lock", "none", "The vault is locked");
            core.command("OpenVault", Map.of());
            standIn.emit("org.freedesktop.login1.Manager", "PrepareForSleep", "false");
            standIn.emit("org.freedesktop.login1.Session", "Unlock", "none");
            Thread.sleep(1_000); // As long as a sign would take.
            core.command("Doctor", Map.of());
            assertThat(shown(core)).isTrue();
        }
    }

    @Test
    void howLongIsASettingThatAPersonApproves(Cli cli) {
        assertThat(cli.run("settings", "list").out()).contains("vault.lock-after", "15");
        assertThat(cli.apply(cli.done("plan", "setting", "vault.lock-after", "never", "--json"))
                        .exitCode())
                .isZero();
        assertThat(cli.failed("plan", "setting", "vault.lock-after", "0", "--json")
                        .get("code"))
                .isEqualTo("profile.bad-setting");
    }

    /** One bus plays both: what differs between them is not what is tested. */
    private static Cli onOneBus(Cli cli) {
        var variables = new LinkedHashMap<>(cli.variables());
        variables.put("DBUS_SYSTEM_BUS_ADDRESS", Objects.requireNonNull(variables.get("DBUS_SESSION_BUS_ADDRESS")));
        return cli.in(variables);
    }

    private static boolean open(OpenCore core) throws IOException {
        if (!core.all().contains("\"exists\"")) {
            core.command("OpenVault", Map.of());
        }
        return shown(core);
    }

    private static boolean shown(OpenCore core) throws IOException {
        var view = (Map<?, ?>)
                Objects.requireNonNull(core.command("ShowVault", Map.of()).get("done"));
        return Boolean.TRUE.equals(view.get("open"));
    }

    /**
     * A stand-in for logind or a screen saver: it has the name of the service and sends its signals, as
     * org.freedesktop.login1(5) and the desktops describe them, and does nothing else.
     */
    private static final class StandIn implements AutoCloseable {
        private static final String PROGRAM = """
                import dbus, dbus.bus, dbus.lowlevel, os, sys
                bus = dbus.bus.BusConnection(os.environ["DBUS_SESSION_BUS_ADDRESS"])
                assert bus.request_name(sys.argv[1]) == 1
                print("ready", flush=True)
                for line in sys.stdin:
                    container, member, argument = line.split()
                    signal = dbus.lowlevel.SignalMessage("/stand/in", container, member)
                    if argument != "none":
                        signal.append(argument == "true", signature="b")
                    bus.send_message(signal)
                    bus.flush()
                """;

        private final Process process;

        StandIn(Lab lab, String service) throws IOException {
            var builder = new ProcessBuilder(List.of("/usr/bin/python3", "-c", PROGRAM, service))
                    .directory(Path.of("/").toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().putAll(lab.environment());
            process = builder.start();
            BufferedReader out = process.inputReader();
            assertThat(out.readLine()).isEqualTo("ready");
        }

        void emit(String container, String member, String argument) throws IOException {
            var in = process.outputWriter();
            in.write(container + " " + member + " " + argument + "\n");
            in.flush();
        }

        /** Again and again, since nobody tells when the core has begun to listen; none is on its way afterwards. */
        void emitUntilHeard(OpenCore core, String container, String member, String argument, String words)
                throws IOException, InterruptedException {
            for (int i = 0; i < 40 && !core.all().contains(words); i++) {
                emit(container, member, argument);
                Thread.sleep(500);
                core.command("ShowProfile", Map.of());
            }
            assertThat(core.all()).contains(words);
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}
