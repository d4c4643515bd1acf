package org.certwright.desktop.swt;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.certwright.desktop.Notice;

/**
 * The desktop's notifications (specifications.freedesktop.org/notification-spec 1.2), by the GDBus that GTK brings along.
 * Nothing is loaded before the first; where no service answers, nothing is shown and nothing is said about it.
 */
final class Notifications implements AutoCloseable {
    private static final String SERVICE = "org.freedesktop.Notifications";
    private static final String PATH = "/org/freedesktop/Notifications";

    private final Runnable chosen;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("notifications").factory());
    private final Set<Integer> ours = ConcurrentHashMap.newKeySet();
    private Optional<Bus> bus = Optional.empty();
    private boolean tried;

    private record Bus(Gdbus gdbus, MemorySegment session) {}

    /** @param chosen runs on the display's thread when the person picks a notification */
    Notifications(Runnable chosen) {
        this.chosen = chosen;
    }

    /** Hands it over without waiting. */
    void show(Notice notice) {
        thread.execute(() -> send(notice));
    }

    private void send(Notice notice) {
        if (!tried) { // Once: a session without a bus does not get one later.
            tried = true;
            bus = connect();
        }
        bus.ifPresent(there -> {
            try (var arena = Arena.ofConfined()) {
                ours.add(there.gdbus()
                        .number(
                                there.session(),
                                arena,
                                SERVICE,
                                PATH,
                                SERVICE,
                                "Notify",
                                "(susssasa{sv}i)",
                                arguments(notice)));
            } catch (Gdbus.Refused nobodyShowsThem) {
                // The window and its tray say the same.
            }
        });
    }

    private Optional<Bus> connect() {
        try {
            var gdbus = new Gdbus();
            var session = gdbus.session();
            gdbus.hear(session, SERVICE, SERVICE, "ActionInvoked", PATH, this::invoked);
            return Optional.of(new Bus(gdbus, session));
        } catch (Gdbus.Refused | IllegalArgumentException noBus) {
            return Optional.empty();
        }
    }

    private void invoked(int notification) {
        if (ours.contains(notification)) {
            chosen.run();
        }
    }

    /** In the text form of GVariant: name, replaced, icon, title, words, actions, hints, time-out. */
    static String arguments(Notice notice) {
        return "('Certwright', uint32 0, 'certwright', " + quoted(notice.title()) + ", " + quoted(notice.words())
                + ", ['default', 'Open'], {'desktop-entry': <'certwright'>, 'urgency': <byte 0x01>}, -1)";
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                quoted.append('\\');
            }
            quoted.appendCodePoint(point < ' ' ? ' ' : point);
        });
        return quoted.append('"').toString();
    }

    /** Waits until what was handed over is sent: a notice of finished work may be the last thing a program does. */
    @Override
    public void close() {
        thread.close();
    }
}
