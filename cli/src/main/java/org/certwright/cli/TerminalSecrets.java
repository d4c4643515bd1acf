package org.certwright.cli;

import java.io.FileInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.certwright.core.port.PromptProblem;
import org.certwright.core.port.SecretPrompt;
import org.certwright.model.Outcome;
import org.certwright.model.Outcome.Nothing;
import org.certwright.model.Problem;
import org.certwright.model.secret.Secret;

/** Takes secrets from the terminal, unseen, or from a file descriptor; never from arguments or the environment. */
final class TerminalSecrets implements SecretPrompt {
    private static final int TRIES = 3;
    private static final String KEPT = "kept";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Terminal terminal;
    private final Optional<Integer> secretFd;
    private final Optional<Integer> passphraseFd;

    TerminalSecrets(Terminal terminal, Optional<Integer> secretFd, Optional<Integer> passphraseFd) {
        this.terminal = terminal;
        this.secretFd = secretFd;
        this.passphraseFd = passphraseFd;
    }

    @Override
    public Outcome<Secret> ask(Question question) {
        var descriptor = descriptor(question.slot());
        if (descriptor.isPresent()) {
            return fromDescriptor(descriptor.get());
        }
        if (!terminal.present()) {
            return (question.slot().opens()
                            ? Problem.of(PromptProblem.PASSPHRASE_NEEDED)
                            : Problem.of(PromptProblem.SECRET_NEEDED, "secret", question.words()))
                    .asOutcome();
        }
        return question.twice() ? twice(question) : once(question.words()).map(Secret::ofCharacters);
    }

    private Optional<Integer> descriptor(Slot slot) {
        return slot.opens() ? passphraseFd : secretFd;
    }

    @Override
    public boolean asksAgain() {
        return passphraseFd.isEmpty() && terminal.present();
    }

    /** The person has to say so: a key that scrolled by unseen would be lost. */
    @Override
    public Outcome<Nothing> show(Keepsake keepsake, List<String> lines) {
        if (!terminal.present()) {
            return Problem.of(PromptProblem.NOBODY_TO_SHOW, "what", keepsake.title())
                    .asOutcome();
        }
        var out = terminal.out();
        out.blank();
        out.title(keepsake.title());
        out.blank();
        lines.forEach(line -> out.line("    " + line));
        out.blank();
        out.line(keepsake.words());
        out.line("Type \"" + KEPT + "\" and Enter when you have it; anything else changes nothing.");
        terminal.dropTypeAhead();
        boolean kept = terminal.read(PATIENCE)
                .map(typed -> new String(typed).strip().equals(KEPT))
                .orElse(false);
        return kept ? Outcome.done() : new Outcome.Refused<>("the recovery key was not kept");
    }

    private static Outcome<Secret> fromDescriptor(int descriptor) {
        try (var input = new FileInputStream("/dev/fd/" + descriptor)) {
            return Terminal.readLine(input)
                    .<Outcome<Secret>>map(line -> Outcome.done(Secret.ofCharacters(line)))
                    .orElseGet(() -> new Outcome.Refused<>("file descriptor " + descriptor + " gave no secret"));
        } catch (IOException unreadable) {
            return new Outcome.Refused<>("file descriptor " + descriptor + " cannot be read");
        }
    }

    /** Two entries that differ are asked for again: a slip of the finger must not end what was approved. */
    private Outcome<Secret> twice(Question question) {
        for (int tries = 0; tries < TRIES; tries++) {
            var entered =
                    once(question.words()).then(first -> once("The same again").map(second -> same(first, second)));
            if (!(entered instanceof Outcome.Done<Optional<Secret>>(var secret))) {
                return entered.map(Optional::orElseThrow);
            }
            if (secret.isPresent()) {
                return Outcome.done(secret.get());
            }
            terminal.out().warning("The two entries were not the same. Once more:");
        }
        return new Outcome.Refused<>("the two entries were not the same");
    }

    private static Optional<Secret> same(char[] first, char[] second) {
        boolean same = Arrays.equals(first, second);
        Arrays.fill(second, '\0');
        if (same) {
            return Optional.of(Secret.ofCharacters(first));
        }
        Arrays.fill(first, '\0');
        return Optional.empty();
    }

    private Outcome<char[]> once(String words) {
        terminal.out().line(words + ":");
        return terminal.readHidden(PATIENCE)
                .<Outcome<char[]>>map(Outcome::done)
                .orElseGet(() -> new Outcome.Refused<>("no secret was given"));
    }
}
