package org.certwright.cli;

import java.io.FileInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.certwright.core.port.PromptProblem;
import org.certwright.core.port.SecretPrompt;
import org.certwright.model.Outcome;
import org.certwright.model.Problem;
import org.certwright.model.secret.Secret;

/** Takes secrets from the terminal, unseen, or from a file descriptor; never from arguments or the environment. */
final class TerminalSecrets implements SecretPrompt {
    private static final int TRIES = 3;
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
        var descriptor = question.slot() == Slot.VAULT_PASSPHRASE ? passphraseFd : secretFd;
        if (descriptor.isPresent()) {
            return fromDescriptor(descriptor.get());
        }
        if (!terminal.present()) {
            return (question.slot() == Slot.VAULT_PASSPHRASE
                            ? Problem.of(PromptProblem.PASSPHRASE_NEEDED)
                            : Problem.of(PromptProblem.SECRET_NEEDED, "secret", question.words()))
                    .asOutcome();
        }
        return question.twice() ? twice(question) : once(question.words()).map(Secret::ofCharacters);
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
