package org.certwright.core.plan;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.certwright.core.dns.DnsDoor;
import org.certwright.core.profile.Profile;
import org.certwright.core.profile.ProfileSettings;
import org.certwright.core.profile.SettingName;
import org.certwright.model.ExportFile;
import org.certwright.model.Fingerprint;
import org.certwright.model.Plan;
import org.certwright.storage.CertificateRow;
import org.certwright.targets.export.ExportTarget;

/** What a plan is based on, as it is found now: compared again right before the plan is carried out. */
public final class PreState {
    static final String NONE = "none";
    /** The state of a certificate that its issuer took back. */
    static final String REVOKED = "revoked";
    /** Where the private key is; not told of one that stays in the vault. */
    static final String KEY = Plan.PRIVATE_KEY;

    static final String ELSEWHERE = "elsewhere";
    /** The files with a key in the folder that an export leaves as they are. */
    static final String KEYS_THAT_STAY = "keys that stay";

    private static final String COMPARTMENT = "protected compartment";
    static final String FOR_THESE_NAMES = "certificate for these names";
    /** Whether an operation is {@link #PASSED beyond} what can be had again. */
    static final String NO_RETURN = "point of no return";

    static final String PASSED = "passed";

    private final Profile profile;
    private final DnsDoor dns;
    private final ProfileSettings settings;
    private final ExportTarget export;

    public PreState(Profile profile, DnsDoor dns, ProfileSettings settings, ExportTarget export) {
        this.profile = profile;
        this.dns = dns;
        this.settings = settings;
        this.export = export;
    }

    /** The facts behind {@code plan}, by name; their values are short and hold no secret. */
    public Map<String, String> of(Plan plan) {
        return switch (plan) {
            case Plan.Issue issue -> ofIssue(issue);
            case Plan.Revoke revoke -> ofRevoke(revoke);
            case Plan.Export files -> ofExport(files);
            case Plan.OpenAccount account -> Map.of("issuer " + account.name(), issuer(account.name()));
            case Plan.ChangeSetting change ->
                Map.of(
                        change.setting(),
                        SettingName.byId(change.setting()).map(settings::value).orElse(NONE));
            case Plan.RemoveCredential remove -> ofRemoval(remove);
            case Plan.EndOperation end -> ofEnd(end);
            case Plan.ProtectKey protect ->
                Map.of("certificate", certificate(protect.certificate()), COMPARTMENT, compartment());
            case Plan.SetUpProtected _, Plan.RotateKeys _, Plan.ChangePassphrase _, Plan.RecoverProtected _ ->
                Map.of(COMPARTMENT, compartment());
        };
    }

    /** That records are owed or work needs it is a problem with words of its own, found when it is planned and when it is done. */
    private Map<String, String> ofRemoval(Plan.RemoveCredential plan) {
        return Map.of("credential " + plan.name(), credential(plan.name()));
    }

    private Map<String, String> ofEnd(Plan.EndOperation plan) {
        return profile.store()
                .operations()
                .find(plan.operation())
                .map(row -> Map.of(
                        "operation",
                        row.state().hasEnded() ? "ended" : "unfinished",
                        NO_RETURN,
                        NoReturn.passed(row, profile) ? PASSED : "ahead"))
                .orElse(Map.of("operation", NONE));
    }

    private Map<String, String> ofIssue(Plan.Issue plan) {
        var facts = new TreeMap<String, String>();
        facts.put("issuer " + plan.issuer().name(), issuer(plan.issuer().name()));
        facts.put(FOR_THESE_NAMES, newest(plan).map(row -> row.id().value()).orElse(NONE));
        plan.dnsChanges()
                .forEach(change -> facts.put("credential " + change.credential(), credential(change.credential())));
        var records = plan.dnsChanges().stream().map(Plan.DnsChange::record).toList();
        dns.lookup()
                .zoneCuts(records)
                .orStop()
                .forEach((record, cut) ->
                        facts.put("zone of " + record.value(), cut.zone().value()));
        return facts;
    }

    /** The newest certificate with exactly these names from this issuer. */
    private Optional<CertificateRow> newest(Plan.Issue plan) {
        var wanted = new TreeSet<>(plan.names());
        return profile.store().certificates().withName(plan.names().getFirst()).stream()
                .filter(row -> new TreeSet<>(row.names()).equals(wanted))
                .filter(row -> row.issuer().equals(plan.issuer().name()))
                .max(Comparator.comparing(CertificateRow::created));
    }

    private Map<String, String> ofRevoke(Plan.Revoke plan) {
        var state = certificate(plan.certificate());
        return Map.of(
                "certificate",
                state,
                "issuer " + plan.issuer().name(),
                issuer(plan.issuer().name()));
    }

    private Map<String, String> ofExport(Plan.Export plan) {
        var facts = new TreeMap<String, String>();
        facts.put("certificate", certificate(plan.certificate()));
        var found = export.preflight(Path.of(plan.folder())).orStop().existing();
        for (var file : plan.files()) {
            var there = Optional.ofNullable(found.get(file.fileName())).map(Fingerprint::value);
            facts.put("file " + file.fileName(), there.orElse(NONE));
        }
        if (!hasKeyHere(plan.certificate())) {
            facts.put(KEY, ELSEWHERE);
        } else {
            keysThatStay(plan, found.keySet()).ifPresent(files -> facts.put(KEYS_THAT_STAY, files));
            if (plan.includesKey()) {
                facts.put(KEY, isProtected(plan.certificate()) ? Plan.PROTECTED : "in the vault");
            }
        }
        return facts;
    }

    private boolean isProtected(Fingerprint id) {
        return profile.store()
                .certificates()
                .find(id)
                .flatMap(CertificateRow::key)
                .filter(profile.compartment()::holds)
                .isPresent();
    }

    private String compartment() {
        return profile.compartment().exists() ? "set up" : NONE;
    }

    private boolean hasKeyHere(Fingerprint id) {
        return profile.store()
                .certificates()
                .find(id)
                .flatMap(CertificateRow::key)
                .isPresent();
    }

    /** The files with a key that are there already and that the plan leaves beside its certificate. */
    private static Optional<String> keysThatStay(Plan.Export plan, Set<String> found) {
        var files = Arrays.stream(ExportFile.values())
                .filter(file -> file.holdsKey() && !plan.files().contains(file))
                .map(ExportFile::fileName)
                .filter(found::contains)
                .toList();
        return files.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", files));
    }

    private String certificate(Fingerprint id) {
        return profile.store()
                .certificates()
                .find(id)
                .map(row -> row.revoked().isPresent() ? REVOKED : "valid")
                .orElse(NONE);
    }

    private String issuer(String name) {
        return profile.store()
                .issuers()
                .find(name)
                .map(row -> row.directory() + " " + row.account())
                .orElse(NONE);
    }

    private String credential(String name) {
        return profile.store()
                .dnsCredentials()
                .find(name)
                .map(row -> row.provider() + " since " + row.created())
                .orElse(NONE);
    }
}
