package org.certwright.ipc;

import java.time.Instant;
import java.util.List;
import org.certwright.model.Plan;

/**
 * A plan in words, built by the core from the plan alone, and the plan itself.
 *
 * @param title the act in one sentence
 * @param verb what a person types or presses to approve
 * @param warnings what to know first; rarely more than one
 * @param proof whether approving it takes a passphrase or a recovery key
 * @param leaves what leaves this machine
 * @param stays what stays on it
 */
public record PlanView(
        String hash,
        String title,
        String verb,
        List<String> warnings,
        List<Fact> facts,
        boolean proof,
        List<String> leaves,
        List<String> stays,
        Instant expires,
        Plan plan) {
    /** One thing a person wants to know, with its answer in lines. */
    public record Fact(String label, List<String> lines) {
        public static Fact of(String label, String... lines) {
            return new Fact(label, List.of(lines));
        }
    }
}
