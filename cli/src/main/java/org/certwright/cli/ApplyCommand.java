package org.certwright.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.certwright.ipc.PlanCommand.ApplyPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Carries a plan out. */
@Command(name = "apply", description = "Carry a plan out, after asking for approval.")
final class ApplyCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "PLAN", description = "The beginning of the plan's hash.")
    private String plan = "";

    @Option(
            names = "--approve",
            paramLabel = "HASH",
            description =
                    "Approve without a terminal by the plan's whole hash; only where the profile allows it (approval.by-hash).")
    private @Nullable String hash;

    @Override
    public Integer call() {
        try (var session = common.open()) {
            return session.apply(new ApplyPlan(plan, Optional.ofNullable(hash)));
        }
    }
}
