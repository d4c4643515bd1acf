package org.certwright.desktop;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.certwright.core.port.SecretPrompt.Keepsake;
import org.certwright.core.port.SecretPrompt.Question;
import org.certwright.ipc.PlanView;
import org.certwright.model.ForeignText;

/**
 * What a native prompt shows: built by the core from what it will do, never from words of the page, and with every
 * character that could deceive a reader escaped.
 *
 * @param act in one sentence
 * @param warnings what to know first
 * @param entry the secret to be typed, where one is wanted
 * @param verb of the button that agrees
 * @param until when no answer becomes a no
 */
public record Sheet(
        String act, List<String> warnings, List<Fact> facts, Optional<Entry> entry, String verb, Instant until) {
    /** A fact may have many lines, for example a hundred names: all are shown. */
    public record Fact(String label, List<String> lines) {
        public Fact {
            label = ForeignText.clean(label);
            lines = lines.stream().map(ForeignText::clean).toList();
        }
    }

    /**
     * A secret that is typed.
     *
     * @param twice whether it is new, so that a slip of the finger must be noticed
     */
    public record Entry(String label, boolean twice) {}

    public Sheet {
        act = ForeignText.clean(act);
        warnings = warnings.stream().map(ForeignText::clean).toList();
        facts = List.copyOf(facts);
    }

    /** Asks for approval of a plan. */
    static Sheet of(PlanView plan, Path profile, Instant until) {
        var facts = new java.util.ArrayList<>(plan.facts().stream()
                .map(fact -> new Fact(fact.label(), fact.lines()))
                .toList());
        if (!plan.leaves().isEmpty()) {
            facts.add(new Fact("Leaves this machine", plan.leaves()));
        }
        facts.add(profile(profile));
        if (plan.proof()) {
            facts.add(new Fact(
                    "Your yes", List.of("is not enough: it takes the passphrase or the recovery key as well")));
        }
        facts.add(new Fact("Plan", List.of(plan.hash().substring(0, 12))));
        return new Sheet(plan.title(), plan.warnings(), facts, Optional.empty(), capitalized(plan.verb()), until);
    }

    /** Asks for a secret. */
    static Sheet of(Question question, Path profile, Instant until) {
        var words = ForeignText.clean(question.words()).split("(?<=\\.) ", 2); // What is wanted, then why.
        var act = words[0];
        var why = List.of(words).subList(1, words.length);
        var facts = List.of(profile(profile));
        return new Sheet(act, why, facts, Optional.of(new Entry(act, question.twice())), "Use it", until);
    }

    /** A page that shows made-up data must not make a prompt for real ones look harmless. */
    private static Fact profile(Path profile) {
        return new Fact("Profile", List.of("your own, " + profile));
    }

    /** Shows what a person must keep. */
    static Sheet of(Keepsake keepsake, List<String> lines, Instant until) {
        return new Sheet(
                keepsake.title(),
                List.of(),
                List.of(new Fact("Key", lines), new Fact("Keep it", List.of(keepsake.words()))),
                Optional.empty(),
                "I have it",
                until);
    }

    private static String capitalized(String verb) {
        return verb.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + verb.substring(1);
    }
}
