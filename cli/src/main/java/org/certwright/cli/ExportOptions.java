package org.certwright.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.certwright.ipc.PlanCommand.PlanExport;
import org.certwright.model.ExportFile;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What an export can be asked with. */
final class ExportOptions {
    @Parameters(paramLabel = "CERTIFICATE", description = "The beginning of its SHA-256 fingerprint, or a name.")
    private String certificate = "";

    @Option(names = "--to", required = true, paramLabel = "FOLDER", description = "Where the files go.")
    private Path folder = Path.of("");

    @Option(names = "--with-key", description = "Also privkey.pem: the private key leaves the vault.")
    private boolean withKey;

    @Option(
            names = "--pfx",
            paramLabel = "KIND",
            description = "Also a PFX with the key: modern (AES-256) or compatible (3DES, for old Windows and Apple).")
    private List<PfxKind> pfx = new ArrayList<>();

    /** The two PFX flavours. */
    enum PfxKind {
        modern,
        compatible
    }

    PlanExport command(Session session) {
        var files = new ArrayList<>(List.of(ExportFile.CERT, ExportFile.CHAIN, ExportFile.FULLCHAIN));
        if (withKey) {
            files.add(ExportFile.PRIVKEY);
        }
        for (var kind : pfx) {
            files.add(kind == PfxKind.modern ? ExportFile.PFX_MODERN : ExportFile.PFX_COMPATIBLE);
        }
        return new PlanExport(
                new Chosen(session).inUse(certificate),
                folder.toAbsolutePath().normalize().toString(),
                files);
    }
}
