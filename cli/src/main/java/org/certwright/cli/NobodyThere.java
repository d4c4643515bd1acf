package org.certwright.cli;

import org.certwright.core.port.ApprovalPrompt;
import org.certwright.core.port.SecretPrompt;
import org.certwright.ipc.PlanView;
import org.certwright.model.Outcome;
import org.certwright.model.secret.Secret;

/** Stands where a person would be asked and nobody is: approves nothing and gives no secret. */
final class NobodyThere implements ApprovalPrompt, SecretPrompt {
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
}
