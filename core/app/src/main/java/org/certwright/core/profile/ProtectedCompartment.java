package org.certwright.core.profile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.certwright.core.port.SecretPrompt;
import org.certwright.core.port.SecretPrompt.Keepsake;
import org.certwright.core.port.SecretPrompt.Question;
import org.certwright.core.port.SecretPrompt.Slot;
import org.certwright.model.Outcome;
import org.certwright.model.Outcome.Nothing;
import org.certwright.model.Problem;
import org.certwright.model.SecretRef;
import org.certwright.model.Stopped;
import org.certwright.model.secret.Secret;
import org.certwright.secrets.Compartment;
import org.certwright.secrets.CustodyProgram;
import org.certwright.secrets.HighCompartment;
import org.certwright.secrets.Rekeying;
import org.certwright.secrets.Vault;
import org.certwright.secrets.VaultProblem;
import org.certwright.storage.Settings;

/** The protected compartment of this profile's vault: asks for its passphrase, each time, and has custody do the act. */
public final class ProtectedCompartment {
    private static final String SET_UP = "protected.set-up";
    private static final int TRIES = 3;
    private static final int GROUPS_A_LINE = 4;
    private static final int GROUP = 5;

    private final VaultDoor vault;
    private final CustodyProgram program;
    private final SecretPrompt prompt;
    private final PassphraseAttempts attempts;
    private final Settings settings;

    ProtectedCompartment(
            VaultDoor vault,
            CustodyProgram program,
            SecretPrompt prompt,
            PassphraseAttempts attempts,
            Settings settings) {
        this.vault = vault;
        this.program = program;
        this.prompt = prompt;
        this.attempts = attempts;
        this.settings = settings;
    }

    /** What is done with the open vault and what was typed. */
    public interface Act<T> {
        Outcome<T> with(Vault vault, HighCompartment compartment, Secret typed);
    }

    /** Whether it is set up; opens the vault. */
    public boolean exists() {
        return remembered(vault.trying(opened -> Outcome.done(high(opened).exists())));
    }

    /** The same without opening the vault: of one that is closed, what was known of it last. */
    public Optional<Boolean> known() {
        return vault.ifOpen(opened -> remembered(high(opened).exists()))
                .or(() -> settings.find(SET_UP).map("yes"::equals));
    }

    private boolean remembered(boolean exists) {
        var word = exists ? "yes" : "no";
        if (!settings.find(SET_UP).equals(Optional.of(word))) {
            settings.put(SET_UP, word);
        }
        return exists;
    }

    private HighCompartment high(Vault opened) {
        return opened.high(program);
    }

    /** New keys for the vault {@code opened}. */
    public Rekeying rekeying(Vault opened) {
        return opened.rekeying(program);
    }

    /** Asks for the passphrase and does {@code act} with it, again after a slip where a person types. */
    public <T> T opened(String purpose, Act<T> act) {
        return typed(Slot.PROTECTED_PASSPHRASE, "Passphrase of the protected compartment. " + purpose, act);
    }

    /** Likewise with the recovery key. */
    public <T> T recovered(String purpose, Act<T> act) {
        return typed(Slot.RECOVERY_KEY, "Recovery key of the protected compartment. " + purpose, act);
    }

    private <T> T typed(Slot slot, String words, Act<T> act) {
        var question = words;
        for (int tries = 1; ; tries++) {
            attempts.needAllowed();
            var outcome = tried(slot, question, act);
            boolean wrong = outcome instanceof Outcome.Failed<T>(var problem) && isWrong(problem);
            if (!wrong || tries == TRIES || !prompt.asksAgain()) {
                return outcome.orStop();
            }
            question = words + " What was typed before was wrong.";
        }
    }

    private <T> Outcome<T> tried(Slot slot, String words, Act<T> act) {
        try (var typed = prompt.ask(new Question(slot, words, false)).orStop()) {
            attempts.begun();
            var outcome = vault.attempting(opened -> act.with(opened, high(opened), typed));
            if (outcome.isDone()) {
                attempts.succeeded();
            } else if (!(outcome instanceof Outcome.Failed<T>(var problem) && isWrong(problem))) {
                attempts.undecided();
            }
            return outcome;
        }
    }

    private static boolean isWrong(Problem problem) {
        return problem.code() == VaultProblem.WRONG_HIGH_PASSPHRASE
                || problem.code() == VaultProblem.WRONG_RECOVERY_KEY
                || problem.code() == VaultProblem.RECOVERY_KEY_MISTYPED;
    }

    /** A passphrase that nobody had before; the caller closes it. */
    public Secret fresh(String words) {
        return prompt.ask(new Question(Slot.PROTECTED_PASSPHRASE, words, true))
                .then(VaultDoor::longEnough)
                .orStop();
    }

    /** Makes the compartment, once a person has its recovery key. */
    public void setUp(Secret passphrase) {
        vault.<Nothing>trying(opened -> high(opened).make(passphrase).then(made -> {
            try (made) {
                return show(made.recoveryKey()).then(seen -> made.keep());
            }
        }));
    }

    /** Done once the person says that they have it. */
    public Outcome<Nothing> show(Secret recoveryKey) {
        return prompt.show(
                new Keepsake(
                        "The recovery key of the protected compartment",
                        "Write it down or print it, and keep it where a stranger does not look. It opens the"
                                + " compartment of this vault when the passphrase is forgotten. It is shown this"
                                + " once. Keys that were shown before open older copies of the vault at most."),
                recoveryKey.use(ProtectedCompartment::lines));
    }

    private static List<String> lines(byte[] printed) {
        var text = new String(printed, StandardCharsets.US_ASCII);
        var lines = new java.util.ArrayList<String>();
        for (int at = 0; at < text.length(); at += GROUPS_A_LINE * GROUP) {
            lines.add(text.substring(at, Math.min(text.length(), at + GROUPS_A_LINE * GROUP)));
        }
        return lines;
    }

    /** Where a certificate's key is, as this profile remembers it: for whoever must not open the vault to know. */
    public boolean holds(SecretRef ref) {
        return settings.find(setting(ref)).isPresent();
    }

    /** As the vault itself says; what is remembered follows it. */
    public boolean reallyHolds(SecretRef ref) {
        boolean there = vault.trying(opened -> Outcome.done(opened.compartment(ref) == Compartment.HIGH));
        if (there && !holds(ref)) {
            remember(ref);
        }
        return there;
    }

    public void remember(SecretRef ref) {
        settings.put(setting(ref), "passphrase");
    }

    private static String setting(SecretRef ref) {
        return "protected." + ref.value();
    }

    /** Stops unless it is set up. */
    public void needed() {
        if (!exists()) {
            throw Stopped.by(Problem.of(VaultProblem.HIGH_MISSING));
        }
    }
}
