package org.certwright.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.certwright.model.Outcome;
import org.certwright.model.secret.Secret;

/** A human who knows one passphrase, or none and therefore refuses. */
final class ScriptedPrompt implements PassphrasePrompt {
    private final String passphrase;
    private final List<String> asked = new ArrayList<>();

    private ScriptedPrompt(String passphrase) {
        this.passphrase = passphrase;
    }

    static ScriptedPrompt refusing() {
        return new ScriptedPrompt("");
    }

    static ScriptedPrompt typing(String passphrase) {
        return new ScriptedPrompt(passphrase);
    }

    List<String> asked() {
        return asked;
    }

    @Override
    public Outcome<Secret> existing(String vaultTitle) {
        asked.add("existing");
        return answer();
    }

    @Override
    public Outcome<Secret> fresh(String why) {
        asked.add("fresh: " + why);
        return answer();
    }

    private Outcome<Secret> answer() {
        return passphrase.isEmpty()
                ? new Outcome.Refused<>("no passphrase vault wanted")
                : Outcome.done(Secret.copyOf(passphrase.getBytes(UTF_8)));
    }
}
