package org.certwright.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.certwright.ipc.PlanView;
import org.certwright.ipc.PlanView.Fact;
import org.certwright.model.DomainName;
import org.certwright.model.Grade;
import org.certwright.model.IssuerEnvironment;
import org.certwright.model.MixedScripts;
import org.certwright.model.Plan;

/** Puts a plan into words, from the plan alone: what a person approves is what is carried out. */
public final class PlanWords {
    private PlanWords() {}

    public static PlanView of(Plan plan) {
        return switch (plan) {
            case Plan.Issue issue -> issue(issue);
            case Plan.Revoke revoke -> revoke(revoke);
            case Plan.Export export -> export(export);
            case Plan.OpenAccount account -> openAccount(account);
            case Plan.ChangeSetting change -> changeSetting(change);
            case Plan.RemoveCredential remove -> RemovalWords.removeCredential(remove);
            case Plan.EndOperation end -> RemovalWords.endOperation(end);
            case Plan.SetUpProtected setUp -> VaultWords.setUp(setUp);
            case Plan.ProtectKey protect -> VaultWords.protect(protect);
            case Plan.RotateKeys rotate -> VaultWords.rotate(rotate);
            case Plan.ChangePassphrase change -> VaultWords.changePassphrase(change);
            case Plan.RecoverProtected recover -> VaultWords.recover(recover);
        };
    }

    /** What a plan's words differ in. */
    private record Words(
            String title,
            String verb,
            List<String> warnings,
            List<Fact> facts,
            List<String> leaves,
            List<String> stays) {}

    private static PlanView view(Plan plan, Words words) {
        return new PlanView(
                plan.hash().value(),
                words.title,
                words.verb,
                words.warnings,
                words.facts,
                plan.grade() == Grade.PROOF,
                words.leaves,
                words.stays,
                plan.header().expires(),
                plan);
    }

    private static PlanView issue(Plan.Issue plan) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                "Names", plan.names().stream().map(PlanWords::bothForms).toList()));
        facts.add(signedBy(plan.issuer()));
        facts.add(key(plan.key()));
        facts.add(new Fact(
                "Changes in DNS",
                plan.dnsChanges().stream().map(PlanWords::change).toList()));
        earlier(plan).ifPresent(facts::add);
        plan.preferredChain().ifPresent(chain -> facts.add(Fact.of("Chain", "the one whose top is " + chain)));
        boolean ownKey = plan.key() instanceof Plan.Key.Generated;
        var stays = ownKey
                ? List.of("the new private key (in the vault)", "the account key", "the DNS credential")
                : List.of("the account key", "the DNS credential");
        return view(
                plan,
                new Words(
                        "Obtain a certificate for " + summary(plan.names()) + " from "
                                + plan.issuer().name(),
                        "issue",
                        warnings(plan),
                        facts,
                        List.of(
                                "the certificate request with these names, to "
                                        + plan.issuer().directory().getHost(),
                                "one TXT value for each name, to the name servers, removed at the end"),
                        stays));
    }

    private static List<String> warnings(Plan.Issue plan) {
        var warnings = new ArrayList<>(production(plan.issuer().environment()));
        for (var name : plan.names()) {
            MixedScripts.of(name)
                    .ifPresent(scripts -> warnings.add(bothForms(name) + " mixes " + scripts
                            + " letters in one label, as names do that are made to look like others."
                            + " Look closely that it is the name you mean."));
        }
        return List.copyOf(warnings);
    }

    private static List<String> production(IssuerEnvironment environment) {
        return environment == IssuerEnvironment.PRODUCTION
                ? List.of("PRODUCTION: these names become public in the certificate transparency logs for ever.")
                : List.of();
    }

    private static Fact signedBy(Plan.Issuer issuer) {
        return Fact.of(
                "Signed by",
                issuer.name() + "  " + environment(issuer.environment()),
                issuer.directory().toString());
    }

    private static String environment(IssuerEnvironment environment) {
        return switch (environment) {
            case STAGING -> "(staging: nobody trusts it)";
            case PRODUCTION -> "(PRODUCTION)";
            case INTERNAL -> "(a CA of your own)";
        };
    }

    private static Fact key(Plan.Key key) {
        return switch (key) {
            case Plan.Key.FromCsr csr ->
                Fact.of(
                        "Key",
                        "the endpoint's own, from its CSR: " + csr.description(),
                        "public key sha256 " + csr.publicKey().value());
            case Plan.Key.Generated generated ->
                Fact.of(
                        "Key",
                        "a new one, made here and kept in the vault: "
                                + generated.spec().title());
        };
    }

    private static String change(Plan.DnsChange change) {
        int values = change.proves().size();
        return "+ " + change.record() + "  TXT  " + values + (values == 1 ? " value" : " values") + "  in zone "
                + change.zone() + " by " + change.credential() + " (" + change.provider() + "), then removed";
    }

    private static PlanView revoke(Plan.Revoke plan) {
        return view(
                plan,
                new Words(
                        "Revoke the certificate for " + summary(plan.names()),
                        "revoke",
                        List.of("This cannot be undone: clients stop accepting the certificate."),
                        List.of(
                                new Fact(
                                        "Names",
                                        plan.names().stream()
                                                .map(PlanWords::bothForms)
                                                .toList()),
                                Fact.of(
                                        "Certificate",
                                        "sha256 " + plan.certificate().value()),
                                signedBy(plan.issuer()),
                                Fact.of(
                                        "Reason",
                                        plan.reason()
                                                .name()
                                                .toLowerCase(java.util.Locale.ROOT)
                                                .replace('_', ' '))),
                        List.of("the certificate and the reason, to "
                                + plan.issuer().directory().getHost()),
                        List.of("all keys")));
    }

    /** Who asks again for what is there already should see it. */
    private static Optional<Fact> earlier(Plan.Issue plan) {
        return Optional.ofNullable(plan.header().preState().get(PreState.FOR_THESE_NAMES))
                .filter(id -> !id.equals(PreState.NONE))
                .map(id -> Fact.of(
                        "Obtained before",
                        "certificate " + id.substring(0, 12) + " for these names; this one does not revoke it"));
    }

    private static PlanView export(Plan.Export plan) {
        var files = new ArrayList<String>();
        for (var file : plan.files()) {
            boolean replaces = !plan.header()
                    .preState()
                    .getOrDefault("file " + file.fileName(), "none")
                    .equals("none");
            files.add((replaces ? "~ " : "+ ") + file.fileName() + (file.holdsKey() ? "  with the private key" : ""));
        }
        return view(
                plan,
                new Words(
                        (plan.includesKey()
                                        ? "Export the certificate and the private key for "
                                        : "Export the certificate for ")
                                + summary(plan.names()),
                        plan.includesKey() ? "export key" : "export",
                        exportWarnings(plan),
                        List.of(
                                Fact.of(
                                        "Certificate",
                                        "sha256 " + plan.certificate().value()),
                                Fact.of("Folder", plan.folder()),
                                new Fact("Files", files)),
                        plan.includesKey() ? List.of("the private key leaves the vault, not this machine") : List.of(),
                        plan.includesKey() || keyElsewhere(plan) ? List.of() : List.of("the private key")));
    }

    private static boolean keyElsewhere(Plan.Export plan) {
        return PreState.ELSEWHERE.equals(plan.header().preState().get(PreState.KEY));
    }

    private static List<String> exportWarnings(Plan.Export plan) {
        var before = plan.header().preState();
        var warnings = new ArrayList<String>();
        if (PreState.REVOKED.equals(before.get("certificate"))) {
            warnings.add("This certificate is revoked: clients that look do not accept it.");
        }
        if (plan.includesKey()) {
            warnings.add("The private key leaves the vault: whoever can read these files can be "
                    + summary(plan.names()) + ".");
        }
        Optional.ofNullable(before.get(PreState.KEYS_THAT_STAY))
                .ifPresent(files -> warnings.add("What stays in this folder may hold another key than this"
                        + " certificate's: " + files + ". Export it as well to replace it."));
        return List.copyOf(warnings);
    }

    private static PlanView openAccount(Plan.OpenAccount plan) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("CA", plan.directory() + "  " + environment(plan.environment())));
        facts.add(Fact.of(
                "Terms of service",
                plan.termsOfService().map(url -> "you agree to " + url).orElse("none")));
        facts.add(Fact.of("Contact", plan.contacts().isEmpty() ? "none" : String.join(", ", plan.contacts())));
        facts.add(Fact.of(
                "Account key",
                "a new one, made here and kept in the vault: "
                        + plan.accountKey().title()));
        plan.externalAccount().ifPresent(id -> facts.add(Fact.of("External account", "key id " + id)));
        plan.trustAnchor()
                .ifPresent(anchor -> facts.add(Fact.of("Trusts for HTTPS", "only the root sha256 " + anchor)));
        return view(
                plan,
                new Words(
                        "Open an account at " + plan.directory().getHost() + " and call it " + plan.name(),
                        "agree",
                        production(plan.environment()).isEmpty()
                                ? List.of()
                                : List.of("PRODUCTION: certificates from here are real."),
                        facts,
                        List.of("the public half of the account key"
                                + (plan.contacts().isEmpty() ? "" : " and the contact")),
                        List.of("the account key")));
    }

    private static PlanView changeSetting(Plan.ChangeSetting plan) {
        boolean opens = plan.setting().equals("approval.by-hash") && plan.to().equals("on");
        return view(
                plan,
                new Words(
                        "Change the setting " + plan.setting() + " from " + plan.from() + " to " + plan.to(),
                        "change",
                        opens
                                ? List.of(
                                        "Programs that run as you can then approve plans; every such approval is in the audit log.")
                                : List.of(),
                        List.of(Fact.of(plan.setting(), plan.from() + " → " + plan.to())),
                        List.of(),
                        List.of()));
    }

    static String summary(List<DomainName> names) {
        var first = names.getFirst().ascii();
        return switch (names.size()) {
            case 1 -> first;
            case 2 -> first + " and " + names.get(1).ascii();
            default -> first + " and " + (names.size() - 1) + " more names";
        };
    }

    private static String bothForms(DomainName name) {
        return name.unicode().equals(name.ascii()) ? name.ascii() : name.unicode() + "  (" + name.ascii() + ")";
    }
}
