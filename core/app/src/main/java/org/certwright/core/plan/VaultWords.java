package org.certwright.core.plan;

import java.util.ArrayList;
import java.util.List;
import org.certwright.ipc.PlanView;
import org.certwright.ipc.PlanView.Fact;
import org.certwright.model.Grade;
import org.certwright.model.Plan;

/** Puts into words what changes how the vault is protected. */
final class VaultWords {
    private static final String VOID_SHEET =
            "The recovery key that was shown before opens nothing any more; a new one is shown once.";

    private VaultWords() {}

    static PlanView setUp(Plan.SetUpProtected plan) {
        return view(
                plan,
                "Set up the protected compartment of the vault",
                "set up",
                List.of("Whoever loses the passphrase and the recovery key loses what is in it; nobody else has them."),
                List.of(
                        Fact.of(
                                "What it is",
                                "a part of the vault that opens for one approved act at a time",
                                "with what opens the vault and a passphrase, both; in a process of its own"),
                        Fact.of("You are asked for", "a new passphrase, twice", "to keep a recovery key, shown once"),
                        Fact.of("Afterwards", "it is empty; move a key in with `certwright key protect`")));
    }

    static PlanView protect(Plan.ProtectKey plan) {
        return view(
                plan,
                "Protect the private key for " + PlanWords.summary(plan.names()) + " by the passphrase",
                "protect",
                List.of(),
                List.of(
                        Fact.of("Certificate", "sha256 " + plan.certificate().value()),
                        Fact.of("The key", "moves into the protected compartment of the vault"),
                        Fact.of("Afterwards", "whatever uses this key needs the passphrase, each time")));
    }

    static PlanView rotate(Plan.RotateKeys plan) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("Every secret", "is sealed again under a new key"));
        facts.add(Fact.of("In the keychain", "a new key, where the vault has one there"));
        if (plan.protectedToo()) {
            facts.add(Fact.of("Under passphrase", "new keys; the passphrase stays the same", VOID_SHEET));
        }
        facts.add(Fact.of("If it is cut off", "the vault opens with the old keys or with the new ones"));
        return view(
                plan,
                "Give the vault new keys",
                "rotate",
                plan.protectedToo() ? List.of(VOID_SHEET) : List.of(),
                facts);
    }

    static PlanView changePassphrase(Plan.ChangePassphrase plan) {
        var which = plan.ofVault() ? "the vault" : "the protected compartment";
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("You are asked for", askedFor(plan)));
        if (!plan.ofVault()) {
            facts.add(Fact.of("The recovery key", "stays as it is"));
        }
        return view(plan, "Change the passphrase of " + which, "change", List.of(), facts);
    }

    private static String[] askedFor(Plan.ChangePassphrase plan) {
        var asked = new ArrayList<String>();
        if (plan.protectedToo()) {
            asked.add("the passphrase of the protected compartment");
        }
        asked.add("a new passphrase, twice");
        return asked.toArray(String[]::new);
    }

    static PlanView recover(Plan.RecoverProtected plan) {
        return view(
                plan,
                "Choose a new passphrase for the protected compartment, with its recovery key",
                "recover",
                List.of(),
                List.of(
                        Fact.of("You are asked for", "the recovery key", "a new passphrase, twice"),
                        Fact.of("The recovery key", "stays good; keep it")));
    }

    private static PlanView view(Plan plan, String title, String verb, List<String> warnings, List<Fact> facts) {
        return new PlanView(
                plan.hash().value(),
                title,
                verb,
                warnings,
                facts,
                plan.grade() == Grade.PROOF,
                List.of(),
                List.of("every secret, sealed in the vault"),
                plan.header().expires(),
                plan);
    }
}
