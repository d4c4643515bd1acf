package org.certwright.desktop;

import java.nio.file.Path;
import java.util.List;
import org.certwright.core.port.ApprovalPrompt;
import org.certwright.core.port.FileChooser;
import org.certwright.core.port.SecretPrompt;
import org.certwright.ipc.PlanView;
import org.certwright.model.Outcome;
import org.certwright.model.Outcome.Nothing;
import org.certwright.model.secret.Secret;

/** Asks the person in windows that the page can neither see nor reach. */
final class WindowPrompts implements ApprovalPrompt, SecretPrompt, FileChooser {
    private final PromptQueue queue;
    private final Windows windows;
    private final Path profile;

    /** @param profile the one that every prompt is for, also while the page shows a sample */
    WindowPrompts(PromptQueue queue, Windows windows, Path profile) {
        this.queue = queue;
        this.windows = windows;
        this.profile = profile;
    }

    @Override
    public Answer ask(PlanView plan) {
        return switch (queue.ask(until -> Sheet.of(plan, profile, until))) {
            case PromptQueue.Accepted _ -> Answer.APPROVED;
            case PromptQueue.Denied() -> Answer.DENIED;
            case PromptQueue.TimedOut() -> Answer.TIMED_OUT;
            case PromptQueue.Paused() -> Answer.PAUSED;
        };
    }

    @Override
    public String channel() {
        return "window";
    }

    @Override
    public Outcome<Secret> ask(Question question) {
        return switch (queue.ask(until -> Sheet.of(question, profile, until))) {
            case PromptQueue.Accepted accepted -> secret(accepted.entered());
            case PromptQueue.Denied() -> new Outcome.Refused<>("no secret was given");
            case PromptQueue.TimedOut() -> new Outcome.Refused<>("nobody gave a secret in time");
            case PromptQueue.Paused() ->
                new Outcome.Refused<>("you denied two requests in a row, so nothing is asked for a minute");
        };
    }

    @Override
    public boolean asksAgain() {
        return true;
    }

    @Override
    public Outcome<Nothing> show(Keepsake keepsake, List<String> lines) {
        return switch (queue.ask(until -> Sheet.of(keepsake, lines, until))) {
            case PromptQueue.Accepted _ -> Outcome.done();
            case PromptQueue.Denied() -> new Outcome.Refused<>("the recovery key was not kept");
            case PromptQueue.TimedOut() -> new Outcome.Refused<>("nobody kept the recovery key in time");
            case PromptQueue.Paused() ->
                new Outcome.Refused<>("you denied two requests in a row, so nothing is asked for a minute");
        };
    }

    private static Outcome<Secret> secret(char[] entered) {
        try {
            return Outcome.done(Secret.ofCharacters(entered));
        } catch (IllegalArgumentException halfOfAPair) {
            return new Outcome.Refused<>("what was entered is no text");
        }
    }

    @Override
    public Outcome<Path> choose(Wish wish) {
        return switch (queue.pick(() -> windows.choose(wish))) {
            case PromptQueue.Picked.File(var path) -> Outcome.done(path);
            case PromptQueue.Picked.None() -> new Outcome.Refused<>("none was picked");
            case PromptQueue.Picked.NotAsked() ->
                new Outcome.Refused<>("you closed several windows in a row, so nothing is asked for a minute");
        };
    }
}
