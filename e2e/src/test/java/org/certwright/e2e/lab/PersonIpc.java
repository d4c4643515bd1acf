package org.certwright.e2e.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.certwright.core.CoreOptions;
import org.certwright.core.Door;
import org.certwright.core.Gateway;
import org.certwright.core.port.ApprovalPrompt;
import org.certwright.core.port.EffectProbe;
import org.certwright.core.port.FileChooser;
import org.certwright.core.port.SecretPrompt;
import org.certwright.ipc.Envelope;
import org.certwright.ipc.PlanView;
import org.certwright.ipc.ProblemTexts;
import org.certwright.model.Outcome;

/**
 * The core behind standard input and output, with a test double of the person at its prompts: after a moment it approves
 * every plan, but denies those about a name that begins with {@code denied.}; it gives no secret and saves what it
 * is asked to beside the profile. No shipped artefact has
 * it; {@code certwright ipc --stdio} approves nothing.
 */
public final class PersonIpc {
    /** So that a page that does not wait for the person is found out. */
    private static final Duration THINKING = Duration.ofMillis(400);

    private static final PrintStream OUT = new PrintStream(System.out, true, UTF_8);

    private PersonIpc() {}

    public static void main(String[] arguments) throws IOException {
        var envelope = new Envelope(new ProblemTexts());
        var options = new CoreOptions(
                Path.of(System.getenv("CERTWRIGHT_PROFILE")),
                "test:person",
                new Person(),
                noSecrets(),
                PersonIpc::saved,
                event -> say(envelope.event(event)),
                EffectProbe.NONE,
                Clock.systemUTC(),
                new SecureRandom());
        try (var door = Door.open(options, List.of(arguments).contains("--sample"))
                        .orStop();
                var in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
                var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var gateway = new Gateway(door);
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var message = line;
                workers.execute(() -> say(gateway.answer(message)));
            }
        }
    }

    /** They save beside the profile, and open nothing. */
    private static Outcome<Path> saved(FileChooser.Wish wish) {
        return wish instanceof FileChooser.Save save
                ? Outcome.done(Path.of(System.getenv("CERTWRIGHT_PROFILE")).resolveSibling(save.suggestedName()))
                : new Outcome.Refused<>("nobody picks a file");
    }

    private static synchronized void say(String line) {
        OUT.println(line);
    }

    /** A proxy, because code outside the core cannot even name a secret. */
    private static SecretPrompt noSecrets() {
        return (SecretPrompt) Proxy.newProxyInstance(
                SecretPrompt.class.getClassLoader(),
                new Class<?>[] {SecretPrompt.class},
                (proxy, method, arguments) -> new Outcome.Refused<>("nobody gives a secret"));
    }

    private static final class Person implements ApprovalPrompt {
        @Override
        public Answer ask(PlanView plan) {
            try {
                Thread.sleep(THINKING);
            } catch (InterruptedException cancelled) {
                return Answer.TIMED_OUT;
            }
            return plan.title().contains(" denied.") ? Answer.DENIED : Answer.APPROVED;
        }

        @Override
        public String channel() {
            return "test";
        }
    }
}
