package org.certwright.core.sample;

import java.util.Map;
import java.util.stream.Collectors;
import org.certwright.model.DomainName;
import org.certwright.model.ExportFile;
import org.certwright.model.Plan;

/** What the log says of a plan of the sample: the same details as of one that was really carried out. */
final class SampleFacts {
    private SampleFacts() {}

    static Map<String, String> of(Plan plan) {
        return switch (plan) {
            case Plan.Issue issue ->
                Map.of(
                        "names",
                        issue.names().stream().map(DomainName::ascii).collect(Collectors.joining(" ")),
                        "issuer",
                        issue.issuer().name());
            case Plan.Export export ->
                Map.of(
                        "certificate", export.certificate().value(),
                        "folder", export.folder(),
                        "key", export.includesKey() ? "included" : "left out",
                        "files",
                                export.files().stream()
                                        .map(ExportFile::fileName)
                                        .collect(Collectors.joining(" ")));
            case Plan.Revoke revoke ->
                Map.of(
                        "certificate", revoke.certificate().value(),
                        "reason", revoke.reason().name());
            case Plan.OpenAccount account ->
                Map.of(
                        "issuer", account.name(),
                        "directory", account.directory().toString(),
                        "terms", account.termsOfService().orElse("none"));
            case Plan.ChangeSetting change ->
                Map.of("setting", change.setting(), "from", change.from(), "to", change.to());
            case Plan.RemoveCredential removal -> Map.of("credential", removal.name());
            case Plan.EndOperation end -> Map.of("ends", end.operation().value(), "title", end.title());
            // A sample has no secrets, so nothing of these kinds was ever done in it.
            case Plan.SetUpProtected _,
                    Plan.ProtectKey _,
                    Plan.RotateKeys _,
                    Plan.ChangePassphrase _,
                    Plan.RecoverProtected _ -> Map.of();
        };
    }
}
