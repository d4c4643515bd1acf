package org.certwright.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certwright.ipc.PlanView;
import org.certwright.model.DnsName;
import org.certwright.model.DomainName;
import org.certwright.model.ExportFile;
import org.certwright.model.Fingerprint;
import org.certwright.model.IssuerEnvironment;
import org.certwright.model.KeySpec;
import org.certwright.model.Plan;
import org.certwright.model.RevocationReason;
import org.junit.jupiter.api.Test;

class PlanWordsTest {
    private static final Plan.Header HEADER = Plan.Header.at(Instant.parse("2026-11-23T12:00:00Z"), Map.of());
    private static final Fingerprint SOME = Fingerprint.of(new byte[] {1});

    private static Plan.Issuer issuer(IssuerEnvironment environment) {
        return new Plan.Issuer(
                "le", URI.create("https://ca.example/directory"), environment, URI.create("https://ca.example/acct/1"));
    }

    private static Plan.Issue issue(IssuerEnvironment environment, Plan.Key key) {
        var name = new DomainName("xn--bcher-kva.example");
        var change =
                new Plan.DnsChange(name.challengeName(), new DnsName("example"), "rfc2136", "zone-key", List.of(name));
        return new Plan.Issue(HEADER, List.of(name), issuer(environment), key, List.of(change), Optional.empty());
    }

    private static String all(PlanView view) {
        return view.title() + view.warnings() + view.facts() + view.leaves() + view.stays();
    }

    @Test
    void aNameIsShownInBothForms() {
        var words = all(PlanWords.of(issue(IssuerEnvironment.STAGING, new Plan.Key.Generated(KeySpec.EC_P256))));

        assertThat(words).contains("bücher.example").contains("xn--bcher-kva.example");
    }

    @Test
    void everyChangeNamesRecordZoneProviderAndCredential() {
        var words = all(PlanWords.of(issue(IssuerEnvironment.STAGING, new Plan.Key.Generated(KeySpec.EC_P256))));

        assertThat(words).contains("_acme-challenge.xn--bcher-kva.example", "zone example", "rfc2136", "zone-key");
    }

    @Test
    void productionIsSaidFirst() {
        var production = PlanWords.of(issue(IssuerEnvironment.PRODUCTION, new Plan.Key.Generated(KeySpec.EC_P256)));
        var staging = PlanWords.of(issue(IssuerEnvironment.STAGING, new Plan.Key.Generated(KeySpec.EC_P256)));

        assertThat(production.warnings()).singleElement().asString().startsWith("PRODUCTION");
        assertThat(staging.warnings()).isEmpty();
    }

    @Test
    void anEndpointsKeyIsNotClaimedToBeHere() {
        var view = PlanWords.of(issue(IssuerEnvironment.STAGING, new Plan.Key.FromCsr(SOME, SOME, "EC P-384", "AAAA")));

        assertThat(all(view)).contains("the endpoint's own").doesNotContain("new private key");
    }

    @Test
    void anExportWithTheKeyWarnsAndIsApprovedByItsOwnVerb() {
        var names = List.of(new DomainName("a.example.com"));
        var with = new Plan.Export(HEADER, SOME, names, "/etc/ssl", List.of(ExportFile.PRIVKEY), true);
        var without = new Plan.Export(HEADER, SOME, names, "/etc/ssl", List.of(ExportFile.CERT), false);

        assertThat(PlanWords.of(with).verb()).isEqualTo("export key");
        assertThat(PlanWords.of(with).warnings()).singleElement().asString().contains("private key leaves the vault");
        assertThat(PlanWords.of(without).verb()).isEqualTo("export");
        assertThat(PlanWords.of(without).stays()).containsExactly("the private key");
    }

    @Test
    void anExportSaysWhatMayNotFitWhatIsRevokedAndWhoseKeyIsNotHere() {
        assertThat(exported(Map.of("keys that stay", "privkey.pem")).warnings())
                .singleElement()
                .asString()
                .contains("another key", "privkey.pem");
        assertThat(exported(Map.of("certificate", "revoked")).warnings())
                .singleElement()
                .asString()
                .contains("is revoked");
        assertThat(exported(Map.of("private key", "elsewhere")).stays()).isEmpty();
    }

    private static PlanView exported(Map<String, String> before) {
        var names = List.of(new DomainName("a.example.com"));
        var header = Plan.Header.at(HEADER.created(), before);
        return PlanWords.of(new Plan.Export(header, SOME, names, "/etc/ssl", List.of(ExportFile.CERT), false));
    }

    @Test
    void whoAsksAgainSeesTheEarlierCertificate() {
        var header = Plan.Header.at(HEADER.created(), Map.of("certificate for these names", SOME.value()));
        var first = issue(IssuerEnvironment.STAGING, new Plan.Key.Generated(KeySpec.EC_P256));
        var again = new Plan.Issue(
                header, first.names(), first.issuer(), first.key(), first.dnsChanges(), first.preferredChain());

        assertThat(all(PlanWords.of(again)))
                .contains("Obtained before", SOME.value().substring(0, 12));
        assertThat(all(PlanWords.of(first))).doesNotContain("Obtained before");
    }

    @Test
    void aRevocationSaysThatItCannotBeUndone() {
        var plan = new Plan.Revoke(
                HEADER,
                SOME,
                List.of(new DomainName("a.example.com")),
                issuer(IssuerEnvironment.STAGING),
                RevocationReason.KEY_COMPROMISE);

        assertThat(PlanWords.of(plan).warnings()).singleElement().asString().contains("cannot be undone");
        assertThat(all(PlanWords.of(plan))).contains("key compromise");
    }

    @Test
    void anAccountShowsTheTermsThatAreAgreedTo() {
        var plan = new Plan.OpenAccount(
                HEADER,
                "le",
                URI.create("https://ca.example/directory"),
                IssuerEnvironment.PRODUCTION,
                KeySpec.EC_P256,
                List.of("ops@example.com"),
                Optional.of("https://ca.example/terms"),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty());

        assertThat(all(PlanWords.of(plan)))
                .contains("you agree to https://ca.example/terms")
                .contains("ops@example.com");
        assertThat(PlanWords.of(plan).verb()).isEqualTo("agree");
    }

    @Test
    void openingTheProfileToProgramsIsAWarning() {
        var plan = new Plan.ChangeSetting(HEADER, "approval.by-hash", "off", "on");

        assertThat(PlanWords.of(plan).warnings()).isNotEmpty();
        assertThat(PlanWords.of(plan).hash()).isEqualTo(plan.hash().value());
    }
}
