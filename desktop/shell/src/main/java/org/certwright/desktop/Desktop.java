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
import org.certwright.ipc.OperationCommand.ResumeDue;
import org.certwright.ipc.ProblemTexts;
import org.certwright.ipc.ProfileCommand.ChangeSetting;
import org.certwright.ipc.ProfileCommand.ListSettings;
import org.certwright.model.Outcome;

/** The application behind its window: opens the core, carries lines between it and the page, and looks after due work. */
public final class Desktop implements AutoCloseable {
    private static final Duration CATCH_UP = Duration.ofMinutes(1);
    private static final String PLACE = "window.place";

    private final Launch launch;
    private final Windows windows;
    private final Mailbox mailbox;
    private final Envelope envelope = new Envelope(new ProblemTexts());
    private final SecureRandom random = new SecureRandom();
    private final CompletableFuture<Outcome<Door>> opened = new CompletableFuture<>();

    private Desktop(Launch launch, Windows windows) {
        this.launch = launch;
        this.windows = windows;
        this.mailbox = new Mailbox(windows);
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
        if (outcome instanceof Outcome.Done<Door>(var door) && !launch.sample()) {
            var own = door.core(); // Also while the person looks around in the sample.
            Thread.ofVirtual().name("catch-up").start(() -> catchUp(own));
        }
    }

    private CoreOptions options() {
        var clock = Clock.systemUTC();
        var prompts = new WindowPrompts(new PromptQueue(windows, clock, PromptQueue.PATIENCE), windows);
        return new CoreOptions(
                launch.profile(),
                "desktop:" + System.getProperty("user.name"),
                prompts,
                prompts,
                prompts,
                event -> windows.tell(envelope.event(event)),
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
    private void catchUp(Core core) {
        try {
            while (true) {
                mailbox.work(() -> core.execute(new ResumeDue()));
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

    /** Takes a line of the page; the answer comes by {@link Windows#tell}. */
    public void post(String line) {
        mailbox.post(line);
    }

    /** Whether ending now would interrupt something. */
    public boolean busy() {
        return mailbox.busy();
    }

    /** Where the window was when it was closed; waits a moment for the profile, not for ever. */
    public Optional<WindowPlace> place() {
        return opened.copy()
                                .completeOnTimeout(NOT_YET, 500, TimeUnit.MILLISECONDS)
                                .join()
                                .then(door -> door.core().execute(new ListSettings()))
                                .map(list -> list.settings().stream()
                                        .filter(setting -> setting.setting().equals(PLACE))
                                        .findFirst()
                                        .flatMap(setting -> WindowPlace.parse(setting.value())))
                        instanceof Outcome.Done<Optional<WindowPlace>>(var place)
                ? place
                : Optional.empty();
    }

    /** Keeps it for the next start. */
    public void remember(WindowPlace place) {
        if (opened.getNow(NOT_YET) instanceof Outcome.Done<Door>(var door)) {
            door.core().execute(new ChangeSetting(PLACE, place.toString()));
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
