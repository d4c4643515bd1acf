package org.certwright.cli;

import org.certwright.ipc.Command;
import org.certwright.ipc.PlanCommand;
import org.certwright.ipc.PlanCommand.PlanList;
import org.certwright.ipc.PlanView;
import org.certwright.model.RevocationReason;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plans without applying; nothing outside changes. */
@CommandLine.Command(name = "plan", description = "Make a plan and show it; nothing is changed before `apply`.")
final class PlanCommands {
    private static int show(Common common, Command<PlanView> wish) {
        try (var session = common.open()) {
            return show(session, wish);
        }
    }

    private static int show(Session session, Command<PlanView> wish) {
        return session.answer(wish, new PlanPrinter(session.out())::printAlone);
    }

    @CommandLine.Command(name = "issue", description = "Plan a certificate.")
    int issue(@Mixin Common common, @Mixin IssueOptions wish) {
        return show(common, wish.command());
    }

    @CommandLine.Command(name = "export", description = "Plan an export.")
    int export(@Mixin Common common, @Mixin ExportOptions wish) {
        try (var session = common.open()) {
            return show(session, wish.command(session));
        }
    }

    @CommandLine.Command(name = "revoke", description = "Plan a revocation.")
    int revoke(
            @Mixin Common common,
            @Parameters(
                            paramLabel = "CERTIFICATE",
                            description = "The beginning of its SHA-256 fingerprint, or a name.")
                    String certificate,
            @Option(
                            names = "--reason",
                            defaultValue = "UNSPECIFIED",
                            paramLabel = "REASON",
                            description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
                    RevocationReason reason) {
        try (var session = common.open()) {
            return show(session, new PlanCommand.PlanRevoke(new Chosen(session).inUse(certificate), reason));
        }
    }

    @CommandLine.Command(name = "setting", description = "Plan the change of a setting that needs approval.")
    int setting(
            @Mixin Common common,
            @Parameters(paramLabel = "SETTING") String setting,
            @Parameters(paramLabel = "VALUE") String value) {
        return show(common, new PlanCommand.PlanSetting(setting, value));
    }

    @CommandLine.Command(name = "list", description = "List the plans that wait for approval, newest first.")
    int list(
            @Mixin Common common,
            @Option(
                            names = "--most",
                            paramLabel = "N",
                            defaultValue = "50",
                            description = "At most this many (${DEFAULT-VALUE}).")
                    int most) {
        try (var session = common.open()) {
            return session.answer(new PlanCommand.ListPlans(most), found -> rows(found, session.out()));
        }
    }

    private static void rows(PlanList found, Output out) {
        if (found.plans().isEmpty()) {
            out.line("No plan waits for approval.");
        }
        for (var plan : found.plans()) {
            out.row(plan.hash().substring(0, 12) + "  until " + Times.local(plan.expires()) + "  ", plan.title());
        }
    }

    @CommandLine.Command(name = "discard", description = "Forget a plan that nobody approved.")
    int discard(@Mixin Common common, @Parameters(paramLabel = "PLAN") String plan) {
        try (var session = common.open()) {
            return session.answer(
                    new PlanCommand.DiscardPlan(plan),
                    gone -> session.out().good("Discarded the plan: " + gone.title() + "."));
        }
    }

    @CommandLine.Command(name = "show", description = "Show a plan again.")
    int show(@Mixin Common common, @Parameters(paramLabel = "PLAN") String plan) {
        return show(common, new PlanCommand.ShowPlan(plan));
    }
}
