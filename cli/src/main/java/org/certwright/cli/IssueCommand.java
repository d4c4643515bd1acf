package org.certwright.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.certwright.ipc.PlanCommand.ApplyPlan;
import org.certwright.ipc.PlanCommand.PlanExport;
import org.certwright.model.ExportFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plan, ask, apply: the everyday way to a certificate. */
@Command(name = "issue", description = "Obtain a certificate: shows the plan, asks, carries it out.")
final class IssueCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Mixin
    private IssueOptions wish = new IssueOptions();

    @Option(names = "--to", paramLabel = "FOLDER", description = "Then export it there, which is a plan of its own.")
    private @Nullable Path folder;

    @Option(names = "--with-key", description = "With --to: also privkey.pem; the private key leaves the vault.")
    private boolean withKey;

    @Override
    public Integer call() {
        try (var session = common.open()) {
            var plan = session.need(wish.command());
            if (folder == null) {
                return session.apply(plan);
            }
            var issued = session.need(new ApplyPlan(plan.hash(), Optional.empty()));
            if (ExitCode.of(issued) != ExitCode.DONE) {
                return session.show(issued);
            }
            return session.apply(
                    session.need(new PlanExport(issued.certificate().orElseThrow(), absolute(folder), files())));
        }
    }

    private static String absolute(Path folder) {
        return folder.toAbsolutePath().normalize().toString();
    }

    private List<ExportFile> files() {
        return withKey
                ? List.of(ExportFile.CERT, ExportFile.CHAIN, ExportFile.FULLCHAIN, ExportFile.PRIVKEY)
                : List.of(ExportFile.CERT, ExportFile.CHAIN, ExportFile.FULLCHAIN);
    }
}
