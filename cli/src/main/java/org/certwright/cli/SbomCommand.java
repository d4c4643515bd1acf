package org.certwright.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.certwright.ipc.ProfileCommand.SaveBillOfMaterials;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The bill of materials, for whoever scans for faults in components. */
@Command(name = "sbom", description = "Write the list of all components (SBOM) as CycloneDX JSON.")
final class SbomCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "A file that is not there yet.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        try (var session = common.open(new NamedFile(file))) {
            return session.answer(
                    new SaveBillOfMaterials(), saved -> session.out().good("The list is in " + saved.path() + "."));
        }
    }
}
