package org.certwright.core.handler;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.certwright.core.plan.PlanProblem;
import org.certwright.core.plan.PlanWords;
import org.certwright.core.port.ApprovalPrompt;
import org.certwright.core.profile.AuditTrail;
import org.certwright.core.profile.ProfileSettings;
import org.certwright.core.run.OperationProblem;
import org.certwright.core.run.Operations.Approving;
import org.certwright.model.Fingerprint;
import org.certwright.model.Plan;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;

/** Has a human accept a plan: at the core's own prompt, or by its whole hash where the profile was switched to that. */
final class Approvals {
    private final ApprovalPrompt prompt;
    private final ProfileSettings settings;
    private final AuditTrail audit;
    private final Set<Fingerprint> asked = ConcurrentHashMap.newKeySet();

    Approvals(ApprovalPrompt prompt, ProfileSettings settings, AuditTrail audit) {
        this.prompt = prompt;
        this.settings = settings;
        this.audit = audit;
    }

    /** The way of approving that a caller who named {@code hash} gets. */
    Approving by(Optional<String> hash) {
        return hash.<Approving>map(given -> plan -> byHash(plan, given)).orElse(this::atThePrompt);
    }

    private String byHash(Plan plan, String given) {
        if (!settings.approvalByHash()) {
            throw Stopped.by(Problem.of(OperationProblem.HASH_NOT_ALLOWED));
        }
        if (!given.equals(plan.hash().value())) {
            throw Stopped.by(
                    Problem.of(OperationProblem.WRONG_HASH, "plan", plan.hash().abbreviated()));
        }
        return grade(plan) + ", by hash, non-interactive";
    }

    /** Two callers with one plan are one question: the second hears that it is open. */
    private String atThePrompt(Plan plan) {
        if (!asked.add(plan.hash())) {
            throw Stopped.by(Problem.of(PlanProblem.ASKED, "plan", plan.hash().abbreviated()));
        }
        try {
            return answer(plan);
        } finally {
            asked.remove(plan.hash());
        }
    }

    private String answer(Plan plan) {
        return switch (prompt.ask(PlanWords.of(plan))) {
            case APPROVED -> grade(plan) + ", at the " + prompt.channel();
            case DENIED -> throw refused(plan, "the plan was not approved");
            case TIMED_OUT -> throw refused(plan, "nobody approved the plan in time");
            case PAUSED -> throw refused(plan, "you denied two requests in a row, so nothing is asked for a minute");
            case NOBODY ->
                throw Stopped.by(Problem.of(
                        OperationProblem.NEEDS_APPROVAL,
                        "plan",
                        plan.hash().abbreviated(),
                        "hash",
                        plan.hash().value()));
        };
    }

    /** The first word of how it was approved. The second secret of a proof is asked for by the act that needs it. */
    private static String grade(Plan plan) {
        return plan.grade().name().toLowerCase(Locale.ROOT);
    }

    private Stopped refused(Plan plan, String reason) {
        audit.note(
                "plan.refused",
                Map.of(
                        "plan", plan.hash().value(),
                        "reason", reason,
                        "title", PlanWords.of(plan).title()));
        return Stopped.refused(reason);
    }
}
