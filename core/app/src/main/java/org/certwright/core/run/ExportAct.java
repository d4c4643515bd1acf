package org.certwright.core.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.certwright.core.port.SecretPrompt;
import org.certwright.core.port.SecretPrompt.Question;
import org.certwright.core.port.SecretPrompt.Slot;
import org.certwright.model.ExportFile;
import org.certwright.model.Fingerprint;
import org.certwright.model.Plan;
import org.certwright.model.secret.Secret;
import org.certwright.storage.CertificateRow;
import org.certwright.targets.export.ExportTarget;
import org.certwright.x509.Chain;

/** Writes a certificate, and its key where that was approved, into a folder. */
final class ExportAct implements Act {
    private final Plan.Export plan;
    private final ExportTarget target;
    private final SecretPrompt prompt;

    ExportAct(Plan.Export plan, ExportTarget target, SecretPrompt prompt) {
        this.plan = plan;
        this.target = target;
        this.prompt = prompt;
    }

    @Override
    public Found perform(Run run) {
        var row = run.profile().store().certificates().find(plan.certificate()).orElseThrow();
        var chain =
                Chain.read(row.chainPem().getBytes(StandardCharsets.US_ASCII)).orStop();
        var password = password();
        var key = plan.includesKey() ? Optional.of(key(run, row)) : Optional.<Secret>empty();
        try {
            return run.once("write", "Write the files", () -> {
                var written = target.write(Path.of(plan.folder()), plan.files(), chain, key, password)
                        .orStop();
                return Found.of(
                        "files",
                        String.join("\n", written.stream().map(Path::toString).toList()));
            });
        } finally {
            key.ifPresent(Secret::close);
            password.ifPresent(Secret::close);
        }
    }

    private static Secret key(Run run, CertificateRow row) {
        var ref = row.key().orElseThrow();
        var label = KeyLabel.of(row);
        var compartment = run.profile().compartment();
        return compartment.reallyHolds(ref)
                ? compartment.opened(
                        "The private key is in it, and the export was approved.",
                        (vault, high, typed) -> high.reveal(ref, label, typed))
                : run.profile().vault().open(ref, label);
    }

    private Optional<Secret> password() {
        boolean wanted =
                plan.files().contains(ExportFile.PFX_MODERN) || plan.files().contains(ExportFile.PFX_COMPATIBLE);
        return wanted
                ? Optional.of(prompt.ask(new Question(Slot.PFX_PASSWORD, "Password for the PFX files", true))
                        .orStop())
                : Optional.empty();
    }

    @Override
    public Fingerprint subject() {
        return Fingerprint.of(("export " + plan.folder()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Map<String, String> facts() {
        return Map.of(
                "certificate", plan.certificate().value(),
                "folder", plan.folder(),
                "key", plan.includesKey() ? "included" : "left out",
                "files",
                        String.join(
                                " ",
                                plan.files().stream().map(ExportFile::fileName).toList()));
    }

    @Override
    public String action() {
        return "export";
    }
}
