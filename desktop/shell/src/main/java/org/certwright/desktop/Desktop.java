package org.certwright.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.certwright.core.Core;
import org.certwright.core.CoreOptions;
import org.certwright.core.Door;
import org.certwright.core.Gateway;
import org.certwright.core.port.EffectProbe;
import org.certwright.ipc.Envelope;
import org.certwright.ipc.Event;
import org.certwright.ipc.OperationCommand.ResumeDue;
import org.certwright.ipc.ProblemTexts;
import org.certwright.ipc.ProfileCommand;
import org.certwright.ipc.ProfileCommand.ChangeSetting;
import org.certwright.ipc.ProfileCommand.ListSettings;
import org.certwright.ipc.ProfileCommand.LockVault;
import org.certwright.model.Outcome;

/** The application behind its window: opens the core, carries lines between it and the page, and looks after due work. */
public final class Desktop implements AutoCloseable {
    private static final Duration CATCH_UP = Duration.ofMinutes(1);
    private static final String PLACE = "window.place";
    private static final String ZOOM = "window.zoom";

    private final Launch launch;
    private final Windows windows;
    private final Mailbox mailbox;
    private final Envelope envelope = new Envelope(new ProblemTexts());
    private final SecureRandom random = new SecureRandom();
    private final CompletableFuture<Outcome<Door>> opened = new CompletableFuture<>();
    private final Lookout lookout;

    private Desktop(Launch launch, Windows windows) {
        this.launch = launch;
        this.windows = windows;
        this.mailbox = new Mailbox(windows);
        this.lookout = new Lookout(windows);
    }

    /** Begins to open the profile; what the page asks meanwhile waits. */
    public static Desktop start(Launch launch, Windows windows) {
        var desktop = new Desktop(launch, windows);
        Thread.ofPlatform().name("open").start(desktop::open);
        return desktop;
    }

    private void open() {
        var outcome = Door.open(options(), launch.sample());
        opened.complete(outcome);
        mailbox.open(answers(outcome));
        if (outcome instanceof Outcome.Done<Door>(var door)) {
            door.lockWhenAway();
            mailbox.afterwards(() -> lookout.lookIfChanged(door));
            var own = door.core(); // Also while the person looks around in the sample.
            Thread.ofVirtual().name("catch-up").start(() -> catchUp(door, own));
        }
    }

    private CoreOptions options() {
        var clock = Clock.systemUTC();
        var queue = new PromptQueue(windows, clock, PromptQueue.PATIENCE, lookout::waits);
        var prompts = new WindowPrompts(queue, windows, launch.profile());
        return new CoreOptions(
                launch.profile(),
                "desktop:" + System.getProperty("user.name"),
                prompts,
                prompts,
                prompts,
                event -> {
                    lookout.changed();
                    windows.tell(envelope.event(event));
                },
                EffectProbe.NONE,
                clock,
                random);
    }

    /** A profile that cannot be opened answers everything with the reason, where the person is looking. */
    private UnaryOperator<String> answers(Outcome<Door> outcome) {
        return outcome instanceof Outcome.Done<Door>(var door)
                ? new Gateway(door)::answer
                : line -> envelope.answer(
                        envelope.request(line) instanceof Outcome.Done<Envelope.Request>(var request)
                                ? Optional.of(request.id())
                                : Optional.empty(),
                        outcome);
    }

    /** Goes on with what was interrupted, now and as it becomes due, as long as the window lives. */
    private void catchUp(Door door, Core own) {
        try {
            while (true) {
                mailbox.work(() -> {
                    lookout.look(door); // Before as well: what comes of the work is news.
                    if (!launch.sample()) {
                        own.execute(new ResumeDue());
                    }
                    lookout.lookIfChanged(door);
                });
                TimeUnit.MILLISECONDS.sleep(CATCH_UP.toMillis());
            }
        } catch (InterruptedException | java.util.concurrent.RejectedExecutionException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** The page under a fresh nonce. */
    public String page() throws IOException {
        var nonce = new byte[16];
        random.nextBytes(nonce);
        return Files.readString(launch.page())
                .replace("NONCE", Base64.getEncoder().encodeToString(nonce));
    }

    /** Closes the vault; the page hears that something changed. */
    public void lockVault() {
        mailbox.work(() -> {
            if (opened.getNow(NOT_YET) instanceof Outcome.Done<Door>(var door)) {
                door.core().execute(new LockVault());
                windows.tell(envelope.event(new Event.Note("The vault is locked.")));
            }
        });
    }

    /** Takes a line of the page; the answer comes by {@link Windows#tell}. */
    public void post(String line) {
        mailbox.post(line);
    }

    /** Whether ending now would interrupt something. */
    public boolean busy() {
        return mailbox.busy();
    }

    /** How the window was when it was closed; waits a moment for the profile, not for ever. */
    public WindowLook look() {
        return opened.copy()
                                .completeOnTimeout(NOT_YET, 3, TimeUnit.SECONDS)
                                .join()
                                .then(door -> door.core().execute(new ListSettings()))
                                .map(Desktop::look)
                        instanceof Outcome.Done<WindowLook>(var look)
                ? look
                : WindowLook.FIRST;
    }

    private static WindowLook look(ProfileCommand.SettingList list) {
        return new WindowLook(
                value(list, PLACE).flatMap(WindowPlace::parse),
                value(list, ZOOM).flatMap(WindowZoom::parse).orElse(WindowZoom.NONE));
    }

    private static Optional<String> value(ProfileCommand.SettingList list, String name) {
        return list.settings().stream()
                .filter(setting -> setting.setting().equals(name))
                .map(ProfileCommand.SettingView::value)
                .findFirst();
    }

    /** Keeps it for the next start. */
    public void remember(WindowPlace place) {
        change(PLACE, place.toString());
    }

    /** Keeps it for the next start. */
    public void remember(WindowZoom zoom) {
        mailbox.work(() -> change(ZOOM, zoom.toString()));
    }

    private void change(String setting, String value) {
        if (opened.getNow(NOT_YET) instanceof Outcome.Done<Door>(var door)) {
            door.core().execute(new ChangeSetting(setting, value));
        }
    }

    private static final Outcome<Door> NOT_YET = new Outcome.Refused<>("the profile is not open yet");

    @Override
    public void close() {
        mailbox.close();
        if (opened.getNow(NOT_YET) instanceof Outcome.Done<Door>(var door)) {
            door.close();
        }
    }
}
