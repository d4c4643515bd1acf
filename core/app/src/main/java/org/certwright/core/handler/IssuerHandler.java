package org.certwright.core.handler;

import org.certwright.core.issuer.Presets;
import org.certwright.core.plan.AccountPlanner;
import org.certwright.core.plan.PlanWords;
import org.certwright.core.profile.Profile;
import org.certwright.ipc.IssuerCommand;
import org.certwright.ipc.IssuerCommand.IssuerList;
import org.certwright.ipc.IssuerCommand.IssuerView;
import org.certwright.ipc.IssuerCommand.PresetList;
import org.certwright.model.Outcome;
import org.certwright.storage.IssuerRow;

/** Lists issuers and plans new ones. */
public final class IssuerHandler {
    private final Profile profile;
    private final AccountPlanner planner;

    IssuerHandler(Profile profile, AccountPlanner planner) {
        this.profile = profile;
        this.planner = planner;
    }

    public Outcome<?> handle(IssuerCommand<?> command) {
        return switch (command) {
            case IssuerCommand.ListIssuers() ->
                Outcome.done(new IssuerList(profile.store().issuers().all().stream()
                        .map(IssuerHandler::view)
                        .toList()));
            case IssuerCommand.ListPresets() -> Outcome.done(new PresetList(Presets.ALL));
            case IssuerCommand.PlanIssuer wish -> Outcome.done(PlanWords.of(planner.plan(wish)));
        };
    }

    private static IssuerView view(IssuerRow row) {
        return new IssuerView(
                row.name(),
                row.directory(),
                row.environment(),
                row.account(),
                row.accountKeySpec().title(),
                row.contacts(),
                row.termsOfService(),
                row.trustAnchorPem().isPresent(),
                row.preferredChain(),
                row.created());
    }
}
