package org.certwright.core.plan;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.certwright.core.dns.DnsDoor;
import org.certwright.core.issuer.AcmeDoor;
import org.certwright.ipc.PlanCommand.PlanIssue;
import org.certwright.model.DnsName;
import org.certwright.model.DomainName;
import org.certwright.model.DomainNames;
import org.certwright.model.KeySpec;
import org.certwright.model.Plan;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.certwright.storage.DnsCredentialRow;
import org.certwright.storage.IssuerRow;
import org.certwright.x509.Csr;

/** Plans a certificate: which names, who signs, whose key, what changes in the DNS. Only reads, and only the DNS. */
public final class IssuePlanner {
    private final PlanBook book;
    private final AcmeDoor acme;
    private final DnsDoor dns;

    public IssuePlanner(PlanBook book, AcmeDoor acme, DnsDoor dns) {
        this.book = book;
        this.acme = acme;
        this.dns = dns;
    }

    public Plan plan(PlanIssue wish) {
        var issuer = acme.issuer(wish.issuer());
        acme.client(issuer).warmUp(); // The directory and a connection are ready when the plan is approved.
        var csr = wish.csr().map(text -> Csr.read(text).orStop());
        if (csr.isPresent() && wish.key().isPresent()) {
            throw Stopped.by(
                    Problem.of(PlanProblem.CSR_AND_KEY, "key", wish.key().get().title()));
        }
        var names = names(wish.names(), csr);
        var key = csr.<Plan.Key>map(IssuePlanner::endpointKey)
                .orElseGet(() -> new Plan.Key.Generated(wish.key().orElse(KeySpec.EC_P256)));
        var chain = wish.preferredChain().or(issuer::preferredChain);
        return underWay(wish, names, planIssuer(issuer), key, chain).orElseGet(() -> {
            var changes = dnsChanges(names, wish.dnsCredential());
            return book.write(header -> new Plan.Issue(header, names, planIssuer(issuer), key, changes, chain));
        });
    }

    /** Whoever asks again for what was begun and interrupted gets that plan, so that one wish makes one certificate. */
    private Optional<Plan> underWay(
            PlanIssue wish, List<DomainName> names, Plan.Issuer issuer, Plan.Key key, Optional<String> chain) {
        return book.underWay()
                .filter(plan -> plan instanceof Plan.Issue issue
                        && Set.copyOf(issue.names()).equals(Set.copyOf(names))
                        && issue.issuer().equals(issuer)
                        && issue.key().equals(key)
                        && issue.preferredChain().equals(chain)
                        && writes(issue, wish.dnsCredential()))
                .findFirst();
    }

    private static boolean writes(Plan.Issue issue, Optional<String> credential) {
        return credential.isEmpty()
                || issue.dnsChanges().stream()
                        .allMatch(change -> change.credential().equals(credential.get()));
    }

    private static Plan.Key endpointKey(Csr csr) {
        return new Plan.Key.FromCsr(
                csr.publicKey(),
                csr.fingerprint(),
                csr.keyDescription(),
                Base64.getEncoder().encodeToString(csr.der()));
    }

    static Plan.Issuer planIssuer(IssuerRow issuer) {
        return new Plan.Issuer(issuer.name(), issuer.directory(), issuer.environment(), issuer.account());
    }

    private static List<DomainName> names(List<String> typed, Optional<Csr> csr) {
        if (csr.isEmpty()) {
            return DomainNames.parseAll(typed).orStop();
        }
        var asked = DomainNames.parseAll(
                        csr.get().names().stream().map(DomainName::ascii).toList())
                .orStop();
        if (!typed.isEmpty()) {
            var named = DomainNames.parseAll(typed).orStop();
            if (!new TreeSet<>(named).equals(new TreeSet<>(asked))) {
                throw Stopped.by(
                        Problem.of(PlanProblem.NAMES_DIFFER, "named", joined(named), "requested", joined(asked)));
            }
        }
        return asked;
    }

    private static String joined(List<DomainName> names) {
        return String.join(", ", names.stream().map(DomainName::ascii).toList());
    }

    private List<Plan.DnsChange> dnsChanges(List<DomainName> names, Optional<String> credential) {
        var byRecord = new LinkedHashMap<DnsName, List<DomainName>>();
        names.forEach(name -> byRecord.computeIfAbsent(name.challengeName(), record -> new ArrayList<>())
                .add(name));
        var cuts = dns.lookup().zoneCuts(byRecord.keySet()).orStop();
        return byRecord.entrySet().stream()
                .map(entry -> dnsChange(
                        entry.getKey(),
                        Objects.requireNonNull(cuts.get(entry.getKey())).zone(),
                        entry.getValue(),
                        credential))
                .toList();
    }

    private Plan.DnsChange dnsChange(
            DnsName record, DnsName zone, List<DomainName> proves, Optional<String> credential) {
        var writer = credential
                .map(dns::credential)
                .or(() -> dns.credentialFor(zone))
                .orElseThrow(() -> Stopped.by(
                        Problem.of(PlanProblem.NO_CREDENTIAL, "zone", zone.toString(), "record", record.toString())));
        needZone(writer, zone);
        return new Plan.DnsChange(record, zone, writer.provider(), writer.name(), proves);
    }

    private static void needZone(DnsCredentialRow writer, DnsName zone) {
        if (writer.zones().stream().noneMatch(zone::isWithin)) {
            throw Stopped.by(Problem.of(
                    PlanProblem.CREDENTIAL_ELSEWHERE,
                    "credential",
                    writer.name(),
                    "zone",
                    zone.toString(),
                    "zones",
                    String.join(
                            ", ", writer.zones().stream().map(DnsName::value).toList())));
        }
    }
}
