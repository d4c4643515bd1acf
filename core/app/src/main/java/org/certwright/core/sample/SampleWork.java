package org.certwright.core.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certwright.core.profile.Profile;
import org.certwright.core.run.StoredProblems;
import org.certwright.dns.DnsProblem;
import org.certwright.ipc.ProblemTexts;
import org.certwright.model.DomainName;
import org.certwright.model.ExportFile;
import org.certwright.model.KeySpec;
import org.certwright.model.OperationId;
import org.certwright.model.Plan;
import org.certwright.model.Problem;
import org.certwright.model.RevocationReason;
import org.certwright.model.TxtRecord;
import org.certwright.storage.CertificateRow;
import org.certwright.storage.JournalLine.Phase;
import org.certwright.storage.OperationRow.State;

/** What is going on in the sample: work that is parked or failed, an export, a revocation, and plans that wait. */
final class SampleWork {
    private final Profile profile;
    private final SamplePast past;
    private final SamplePlaces places;
    private final Instant now;

    SampleWork(Profile profile, SamplePast past, SamplePlaces places, Instant now) {
        this.profile = profile;
        this.past = past;
        this.places = places;
        this.now = now;
    }

    void add() {
        export();
        revocation();
        failed();
        parked();
        past.waits(issue(now.minus(Duration.ofMinutes(14)), "letsencrypt", "api.example.com"));
        past.waits(issue(now.minus(Duration.ofHours(3)), "office-ca", "scanner.office.example.net"));
    }

    private Plan.Issue issue(Instant at, String issuer, String... names) {
        var wanted = java.util.stream.Stream.of(names).map(DomainName::new).toList();
        return new Plan.Issue(
                Plan.Header.at(at, Map.of()),
                wanted,
                places.issuer(issuer),
                new Plan.Key.Generated(KeySpec.EC_P256),
                wanted.stream().map(places::change).toList(),
                Optional.empty());
    }

    private CertificateRow certificate(String name) {
        return profile.store().certificates().withName(new DomainName(name)).getFirst();
    }

    private void export() {
        var at = now.minus(Duration.ofDays(2));
        var row = certificate("blog.example.com");
        var files = List.of(ExportFile.FULLCHAIN, ExportFile.PRIVKEY);
        past.happened(
                past.id(at),
                at,
                new SamplePast.Story(
                        new Plan.Export(
                                Plan.Header.at(at, Map.of()), row.id(), row.names(), "/srv/tls/blog", files, true),
                        "export",
                        List.of("write"),
                        Map.of("files", "/srv/tls/blog/fullchain.pem\n/srv/tls/blog/privkey.pem")));
    }

    private void revocation() {
        var at = now.minus(Duration.ofDays(5));
        var row = certificate("loyalty.example.com");
        profile.store().certificates().markRevoked(row.id(), at, RevocationReason.CESSATION_OF_OPERATION);
        past.happened(
                past.id(at),
                at,
                new SamplePast.Story(
                        new Plan.Revoke(
                                Plan.Header.at(at, Map.of()),
                                row.id(),
                                row.names(),
                                places.issuer(row.issuer()),
                                RevocationReason.CESSATION_OF_OPERATION),
                        "revoke",
                        List.of("revoke", "record"),
                        Map.of("certificate", row.id().value())));
    }

    private void failed() {
        var at = now.minus(Duration.ofDays(1));
        var plan = issue(at, "letsencrypt", "old-shop.example.net");
        var problem = new Problem(
                DnsProblem.UPDATE_REFUSED,
                Map.of(
                        "server", "ns1.example.net",
                        "key", "certwright",
                        "record", "_acme-challenge.old-shop.example.net",
                        "zone", "example.net",
                        "grant", "grant certwright name _acme-challenge.old-shop.example.net. TXT;"),
                Optional.empty());
        stopped(at, plan, problem, State.FAILED, "publish");
    }

    private void parked() {
        var at = now.minus(Duration.ofMinutes(52));
        var plan = issue(at, "letsencrypt", "status.example.com");
        var problem = new Problem(
                DnsProblem.NOT_VISIBLE,
                Map.of(
                        "record", "_acme-challenge.status.example.com",
                        "servers", "ns2.example.net",
                        "waited", "10 minutes",
                        "zone", "example.com",
                        "visible", "ns1.example.net"),
                Optional.of(now.plus(Duration.ofMinutes(25))));
        var id = stopped(at, plan, problem, State.PARKED, "propagate");
        var change = plan.dnsChanges().getFirst();
        profile.store()
                .debts()
                .open(
                        id,
                        change.credential(),
                        List.of(new TxtRecord(
                                change.record(), change.zone(), "c2FtcGxlLXZhbHVlLW5vdC1yZWFsLWF0LWFsbC0wMDAwMDA")));
    }

    /** An issuance that went well until {@code last}. */
    private OperationId stopped(Instant at, Plan plan, Problem problem, State state, String last) {
        var id = past.id(at);
        var steps = SampleCertificates.ISSUING.subList(0, SampleCertificates.ISSUING.indexOf(last) + 1);
        past.begin(id, at, new SamplePast.Story(plan, "issue", steps, Map.of()), State.RUNNING);
        var time = at;
        for (var step : steps) {
            past.write(id, step, Phase.INTENT, Map.of(), time);
            time = time.plus(Duration.ofMillis(380));
            past.write(id, step, step.equals(last) ? Phase.FAILED : Phase.DONE, Map.of(), time);
        }
        profile.store()
                .operations()
                .update(id, state, Optional.of(new StoredProblems().write(problem)), problem.retryAt(), time);
        past.note(
                "issue",
                org.certwright.audit.AuditEntry.Phase.FAILED,
                time,
                SamplePast.told(
                        id, plan, Map.of("reason", problem.code().id(), "told", new ProblemTexts().sentence(problem))));
        return id;
    }
}
