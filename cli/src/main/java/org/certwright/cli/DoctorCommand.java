package org.certwright.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.certwright.ipc.ProfileCommand.Doctor;
import org.certwright.ipc.ProfileCommand.DoctorReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks at the installation and the profile. */
@Command(name = "doctor", description = "Look at the installation and the profile; changes nothing.")
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Override
    public Integer call() {
        try (var session = common.open()) {
            var report = session.need(new Doctor());
            session.show(report, found -> print(found, session.out()));
            return report.healthy() ? ExitCode.DONE : ExitCode.VERIFICATION;
        }
    }

    private static void print(DoctorReport report, Output out) {
        for (var check : report.checks()) {
            out.fact(
                    (check.fine() ? "✓ " : "! ") + check.name(),
                    check.todo().isEmpty() ? List.of(check.finding()) : List.of(check.finding(), check.todo()));
        }
    }
}
