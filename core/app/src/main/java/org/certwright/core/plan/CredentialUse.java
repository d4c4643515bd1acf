package org.certwright.core.plan;

import org.certwright.core.dns.CredentialProblem;
import org.certwright.core.profile.Profile;
import org.certwright.model.Plan;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;

/** What still needs a DNS credential: records it has to remove, and work that did not end. */
public final class CredentialUse {
    private final Profile profile;
    private final PlanBook book;

    public CredentialUse(Profile profile, PlanBook book) {
        this.profile = profile;
        this.book = book;
    }

    /** Stops unless nothing needs {@code name} any more. */
    public void needNone(String name) {
        var owed = profile.store().debts().unpaid().stream()
                .filter(debt -> debt.credential().equals(name))
                .count();
        if (owed > 0) {
            throw Stopped.by(Problem.of(CredentialProblem.OWED, "name", name, "count", String.valueOf(owed)));
        }
        book.underWay().filter(plan -> writesWith(plan, name)).findFirst().ifPresent(plan -> {
            throw Stopped.by(Problem.of(
                    CredentialProblem.IN_USE,
                    "name",
                    name,
                    "title",
                    PlanWords.of(plan).title()));
        });
    }

    private static boolean writesWith(Plan plan, String credential) {
        return plan instanceof Plan.Issue issue
                && issue.dnsChanges().stream()
                        .anyMatch(change -> change.credential().equals(credential));
    }
}
