package org.certwright.secrets;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Hears the login session say that the person has gone. Today on Linux, over D-Bus: logind (org.freedesktop.login1) and the
 * screen savers of the desktops. Where no bus is, nothing is heard and nothing is said about it.
 */
public final class LoginSignals implements AutoCloseable {
    /** What is heard. */
    public enum Sign {
        SESSION_LOCKED,
        SLEEP
    }

    /**
     * A signal and what it means. {@code Lock} is heard from every session of this machine: locking too often costs a
     * look into the keychain, too seldom a secret.
     *
     * @param onTrue whether it has one argument and means something only when that is true
     */
    record Meaning(GioSignals.Bus bus, String service, String container, String member, boolean onTrue, Sign sign) {}

    static final List<Meaning> MEANINGS = List.of(
            new Meaning(
                    GioSignals.Bus.SYSTEM,
                    "org.freedesktop.login1",
                    "org.freedesktop.login1.Session",
                    "Lock",
                    false,
                    Sign.SESSION_LOCKED),
            new Meaning(
                    GioSignals.Bus.SYSTEM,
                    "org.freedesktop.login1",
                    "org.freedesktop.login1.Manager",
                    "PrepareForSleep",
                    true,
                    Sign.SLEEP),
            screenSaver("org.freedesktop.ScreenSaver"),
            screenSaver("org.gnome.ScreenSaver"));

    private static Meaning screenSaver(String name) {
        return new Meaning(GioSignals.Bus.SESSION, name, name, "ActiveChanged", true, Sign.SESSION_LOCKED);
    }

    private final GioSignals signals;

    private LoginSignals(GioSignals signals) {
        this.signals = signals;
    }

    /** Has {@code heard} told of each sign on a thread of its own; returns at once. */
    public static LoginSignals hear(Consumer<Sign> heard) {
        var signals = new GioSignals(MEANINGS, heard);
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).equals("linux")) {
            signals.start();
        }
        return new LoginSignals(signals);
    }

    @Override
    public void close() {
        signals.close();
    }
}
