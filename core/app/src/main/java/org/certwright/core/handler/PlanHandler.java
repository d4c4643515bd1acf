package org.certwright.core.handler;

import java.util.Map;
import org.certwright.core.plan.CertificatePlanner;
import org.certwright.core.plan.IssuePlanner;
import org.certwright.core.plan.PlanBook;
import org.certwright.core.plan.PlanWords;
import org.certwright.core.plan.SettingPlanner;
import org.certwright.core.plan.VaultPlanner;
import org.certwright.core.profile.Profile;
import org.certwright.core.run.Operations;
import org.certwright.ipc.OperationView;
import org.certwright.ipc.PlanCommand;
import org.certwright.ipc.PlanCommand.PendingPlan;
import org.certwright.ipc.PlanCommand.PlanList;
import org.certwright.ipc.PlanView;
import org.certwright.model.Outcome;
import org.certwright.model.Plan;

/** Plans and applies. */
public final class PlanHandler {
    private final PlanBook book;
    private final IssuePlanner issues;
    private final CertificatePlanner certificates;
    private final SettingPlanner settings;
    private final VaultPlanner vault;
    private final Operations operations;
    private final Approvals approvals;
    private final OperationViews views;
    private final Profile profile;

    PlanHandler(
            PlanBook book,
            IssuePlanner issues,
            CertificatePlanner certificates,
            SettingPlanner settings,
            VaultPlanner vault,
            Operations operations,
            Approvals approvals,
            OperationViews views,
            Profile profile) {
        this.book = book;
        this.issues = issues;
        this.certificates = certificates;
        this.settings = settings;
        this.vault = vault;
        this.operations = operations;
        this.approvals = approvals;
        this.views = views;
        this.profile = profile;
    }

    public Outcome<?> handle(PlanCommand<?> command) {
        return switch (command) {
            case PlanCommand.PlanIssue wish -> Outcome.done(PlanWords.of(issues.plan(wish)));
            case PlanCommand.PlanRevoke wish -> Outcome.done(PlanWords.of(certificates.revoke(wish)));
            case PlanCommand.PlanExport wish -> Outcome.done(PlanWords.of(certificates.export(wish)));
            case PlanCommand.PlanSetting wish -> Outcome.done(PlanWords.of(settings.plan(wish)));
            case PlanCommand.PlanSetUpProtected() -> Outcome.done(PlanWords.of(vault.setUp()));
            case PlanCommand.PlanProtectKey(var certificate) ->
                Outcome.done(PlanWords.of(vault.protectKey(certificate)));
            case PlanCommand.PlanRotateKeys() -> Outcome.done(PlanWords.of(vault.rotate()));
            case PlanCommand.PlanChangePassphrase(var ofVault) ->
                Outcome.done(PlanWords.of(vault.changePassphrase(ofVault)));
            case PlanCommand.PlanRecoverProtected() -> Outcome.done(PlanWords.of(vault.recover()));
            case PlanCommand.ShowPlan(var plan) -> Outcome.<PlanView>done(PlanWords.of(book.find(plan)));
            case PlanCommand.ListPlans(var most) ->
                Outcome.done(new PlanList(book.pending(Math.clamp(most, 1, 1_000))
                        .map(PlanHandler::row)
                        .toList()));
            case PlanCommand.DiscardPlan(var plan) -> Outcome.done(discard(book.find(plan)));
            case PlanCommand.ApplyPlan apply -> Outcome.<OperationView>done(apply(apply));
        };
    }

    private PendingPlan discard(Plan plan) {
        var row = row(plan);
        book.discard(plan);
        profile.audit().note("plan.discard", Map.of("plan", row.hash(), "title", row.title()));
        return row;
    }

    private static PendingPlan row(Plan plan) {
        return new PendingPlan(
                plan.hash().value(),
                plan.getClass().getSimpleName(),
                PlanWords.of(plan).title(),
                plan.header().created(),
                plan.header().expires());
    }

    private OperationView apply(PlanCommand.ApplyPlan apply) {
        profile.vault().openAhead();
        return views.of(operations.apply(book.find(apply.plan()), approvals.by(apply.approvedHash())));
    }
}
