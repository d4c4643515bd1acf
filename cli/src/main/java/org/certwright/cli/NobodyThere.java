package org.certwright.cli;

import java.nio.file.Path;
import org.certwright.core.port.ApprovalPrompt;
import org.certwright.core.port.FileChooser;
import org.certwright.core.port.PromptProblem;
import org.certwright.core.port.SecretPrompt;
import org.certwright.ipc.PlanView;
import org.certwright.model.Outcome;
import org.certwright.model.Problem;
import org.certwright.model.secret.Secret;

/** Stands where a person would be asked and nobody is: approves nothing, gives no secret and picks no file. */
final class NobodyThere implements ApprovalPrompt, SecretPrompt, FileChooser {
    @Override
    public Answer ask(PlanView plan) {
        return Answer.NOBODY;
    }

    @Override
    public String channel() {
        return "nobody";
    }

    @Override
    public Outcome<Secret> ask(Question question) {
        return new Outcome.Refused<>("a secret is needed (" + question.words() + ") and nobody can be asked here");
    }

    @Override
    public Outcome<Path> choose(Wish wish) {
        return Problem.of(PromptProblem.NO_WINDOW).asOutcome();
    }
}
