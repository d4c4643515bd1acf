package org.certwright.core.plan;

import java.util.List;
import org.certwright.ipc.PlanView;
import org.certwright.ipc.PlanView.Fact;
import org.certwright.model.DnsName;
import org.certwright.model.Plan;

/** Puts into words what takes something away: a credential, or work that is unfinished. */
final class RemovalWords {
    private RemovalWords() {}

    static PlanView removeCredential(Plan.RemoveCredential plan) {
        return new PlanView(
                plan.hash().value(),
                "Remove the DNS credential " + plan.name(),
                "remove",
                plan.secrets().isEmpty()
                        ? List.of()
                        : List.of("Its secrets are wiped from the vault and cannot be had back from here."),
                List.of(
                        Fact.of("Credential", plan.name() + "  (" + plan.provider() + ")"),
                        new Fact(
                                "Writes into",
                                plan.zones().stream().map(DnsName::value).toList()),
                        Fact.of("Afterwards", "nothing here can write into these zones, until it is added again")),
                false,
                List.of(),
                plan.secrets().isEmpty()
                        ? List.of()
                        : List.of("the key at the DNS provider: take it away there, if nobody else uses it"),
                plan.header().expires(),
                plan);
    }

    static PlanView endOperation(Plan.EndOperation plan) {
        boolean passed = PreState.PASSED.equals(plan.header().preState().get(PreState.NO_RETURN));
        return new PlanView(
                plan.hash().value(),
                "End for good: " + plan.title(),
                "end",
                passed
                        ? List.of(
                                "It has asked already for what cannot be had again: what comes of that, such as a"
                                        + " certificate that counts against the CA's limits, may be lost. Going on costs nothing.")
                        : List.of(),
                List.of(
                        Fact.of("Operation", plan.operation().value()),
                        Fact.of(
                                "Taken back",
                                "− its records in the DNS",
                                "− what it holds at the CA",
                                "− a key that was made for it and that nobody was asked to certify"),
                        Fact.of("Afterwards", "the same takes a new plan")),
                false,
                List.of(),
                List.of("every certificate that is here, with its key"),
                plan.header().expires(),
                plan);
    }
}
