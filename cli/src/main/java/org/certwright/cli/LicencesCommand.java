package org.certwright.cli;

import java.util.concurrent.Callable;
import org.certwright.ipc.ProfileCommand.AboutView;
import org.certwright.ipc.ProfileCommand.ShowAbout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What of others is in this program. */
@Command(name = "licences", description = "List what others made of this program, and under which licences.")
final class LicencesCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Override
    public Integer call() {
        try (var session = common.open()) {
            return session.answer(new ShowAbout(), about -> print(about, session.out()));
        }
    }

    private static void print(AboutView about, Output out) {
        out.title("certwright " + about.version()
                + about.build().map(build -> "  " + build).orElse(""));
        out.line(about.licence() + ". " + about.system() + ".");
        out.blank();
        if (about.components().isEmpty()) {
            out.line("This build has no list of its components.");
        }
        about.components()
                .forEach(part -> out.row(
                        String.format("%-5s %-32s %-12s ", part.part(), part.name(), part.version()), part.licence()));
    }
}
