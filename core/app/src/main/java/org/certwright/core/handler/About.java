package org.certwright.core.handler;

import java.io.IOException;
import java.nio.file.Path;
import org.certwright.core.about.BillOfMaterials;
import org.certwright.core.about.Installation;
import org.certwright.core.file.WholeFile;
import org.certwright.core.port.FileChooser;
import org.certwright.core.port.PromptProblem;
import org.certwright.core.profile.ProfileProblem;
import org.certwright.ipc.ProfileCommand.AboutView;
import org.certwright.ipc.ProfileCommand.BillSaved;
import org.certwright.model.Outcome;
import org.certwright.model.Problem;

/** Tells what this program is, and writes the list of what is in it. */
final class About {
    private static final String LICENCE = "Apache-2.0";

    private final String version;
    private final FileChooser chooser;
    private final Installation installation = Installation.ofThisProgram();
    private final BillOfMaterials bill = new BillOfMaterials(installation);

    About(String version, FileChooser chooser) {
        this.version = version;
        this.chooser = chooser;
    }

    AboutView view() {
        var system = "Java " + Runtime.version() + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch");
        return new AboutView(version, installation.build(), LICENCE, system, bill.components());
    }

    Outcome<BillSaved> save() {
        var whole = bill.whole();
        if (whole.isEmpty()) {
            return Problem.of(ProfileProblem.NO_BILL).asOutcome();
        }
        return chooser.choose(new FileChooser.Save("Save the list of components", "certwright.cdx.json"))
                .then(file -> write(file, whole.get()));
    }

    private static Outcome<BillSaved> write(Path file, String text) {
        try {
            WholeFile.write(file, text);
            return Outcome.done(new BillSaved(file.toString()));
        } catch (IOException unwritable) {
            return Outcome.failed(Problem.of(
                    PromptProblem.FILE_UNWRITABLE, "path", file.toString(), "detail", unwritable.toString()));
        }
    }
}
