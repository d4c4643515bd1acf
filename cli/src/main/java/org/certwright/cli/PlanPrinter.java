package org.certwright.cli;

import java.util.List;
import org.certwright.ipc.PlanView;

/** A plan, read from top to bottom as a person would ask. */
final class PlanPrinter {
    private final Output out;

    PlanPrinter(Output out) {
        this.out = out;
    }

    void print(PlanView plan) {
        out.blank();
        out.title(plan.title());
        plan.warnings().forEach(out::warning);
        out.blank();
        plan.facts().forEach(fact -> out.fact(fact.label(), fact.lines()));
        if (plan.proof()) {
            out.fact("Your yes", List.of("is not enough: it takes the passphrase or the recovery key as well"));
        }
        section("Leaves here", plan.leaves());
        section("Stays here", plan.stays());
        out.fact("Plan", List.of(plan.hash(), "valid until " + Times.local(plan.expires())));
        out.blank();
    }

    /** A plan that is not asked about now. */
    void printAlone(PlanView plan) {
        print(plan);
        out.line("`certwright apply " + plan.hash().substring(0, 12) + "` asks for approval and carries it out.");
    }

    private void section(String label, List<String> lines) {
        if (!lines.isEmpty()) {
            out.fact(label, lines);
        }
    }
}
