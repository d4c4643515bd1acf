package org.certwright.storage;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certwright.model.DnsName;
import org.certwright.model.DomainName;
import org.certwright.model.Fingerprint;
import org.certwright.model.IssuerEnvironment;
import org.certwright.model.KeySpec;
import org.certwright.model.OperationId;
import org.certwright.model.Outcome;
import org.certwright.model.RevocationReason;
import org.certwright.model.SecretRef;
import org.certwright.model.Stopped;
import org.certwright.model.TxtRecord;
import org.junit.jupiter.api.Assertions;

/** Rows to store. */
final class Samples {
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456789Z");
    static final OperationId OPERATION = new OperationId("op-1");

    private Samples() {}

    static Store open(Path folder) {
        return Store.open(folder).orStop();
    }

    /** The problem {@code outcome} failed with. */
    static String problem(Outcome<?> outcome) {
        return outcome instanceof Outcome.Failed<?>(var problem)
                ? problem.code().id()
                : outcome.isDone() ? "done" : "refused";
    }

    /** The problem {@code work} stops with. */
    static String stop(Runnable work) {
        return Assertions.assertThrows(Stopped.class, work::run)
                .problem()
                .orElseThrow()
                .code()
                .id();
    }

    static Fingerprint fingerprint(String of) {
        return Fingerprint.of(of.getBytes(StandardCharsets.UTF_8));
    }

    static IssuerRow issuer(String name) {
        return new IssuerRow(
                name,
                URI.create("https://acme.example/directory"),
                IssuerEnvironment.STAGING,
                KeySpec.EC_P256,
                new SecretRef("acct-" + name),
                URI.create("https://acme.example/acct/17"),
                List.of("mailto:a@example.com", "mailto:b@example.com"),
                Optional.of("https://acme.example/terms"),
                Optional.empty(),
                Optional.of("-----BEGIN CERTIFICATE-----\nMA==\n-----END CERTIFICATE-----\n"),
                Optional.empty(),
                NOON);
    }

    static DnsCredentialRow credential(String name, String... zones) {
        return new DnsCredentialRow(
                name,
                "rfc2136",
                List.of(zones).stream().map(DnsName::new).toList(),
                Map.of("server", "ns1.example.com", "odd=name\n", "line one\nline \\ two"),
                Map.of("tsigKey", new SecretRef("dns-" + name)),
                NOON);
    }

    static CertificateRow certificate(int number) {
        return new CertificateRow(
                fingerprint("certificate " + number),
                List.of(
                        new DomainName("www" + number + ".example.com"),
                        new DomainName("*.shop" + number + ".example.org")),
                "staging",
                IssuerEnvironment.STAGING,
                "CN=Fake Intermediate, O=Zażółć",
                Integer.toHexString(0xabc000 + number),
                NOON,
                NOON.plus(Duration.ofHours(number / 7)), // Several expire at once.
                fingerprint("key " + number),
                "EC P-256",
                number % 2 == 0 ? Optional.of(new SecretRef("key-" + number)) : Optional.empty(),
                "-----BEGIN CERTIFICATE-----\n" + "Qm9i".repeat(60 + number % 5) + "\n-----END CERTIFICATE-----\n",
                OPERATION,
                URI.create("https://acme.example/order/" + number),
                NOON,
                Optional.empty(),
                Optional.empty());
    }

    /** The same names again, some days later. */
    static CertificateRow renewed(CertificateRow row, int days) {
        return new CertificateRow(
                fingerprint("renewed " + row.id()),
                row.names().reversed(),
                row.issuer(),
                row.environment(),
                row.issuerDn(),
                row.serial() + "1",
                row.notBefore().plus(Duration.ofDays(days)),
                row.notAfter().plus(Duration.ofDays(days)),
                row.publicKey(),
                row.keyDescription(),
                row.key(),
                row.chainPem(),
                row.operation(),
                row.order(),
                row.created().plus(Duration.ofDays(days)),
                Optional.empty(),
                Optional.empty());
    }

    static PlanRow plan(String json) {
        return new PlanRow(fingerprint(json), "Issue", json, NOON, NOON.plus(Duration.ofDays(1)));
    }

    static OperationRow operation(String id, PlanRow plan) {
        return new OperationRow(
                new OperationId(id),
                plan.hash(),
                "Issue",
                OperationRow.State.RUNNING,
                "C by ana",
                Optional.empty(),
                Optional.empty(),
                NOON,
                NOON);
    }

    static JournalLine line(String step, JournalLine.Phase phase) {
        return new JournalLine(OPERATION, 0, step, phase, Map.of("order", "https://acme.example/order/1"), NOON);
    }

    static TxtRecord txt(String value) {
        return new TxtRecord(new DnsName("_acme-challenge.www.example.com"), new DnsName("example.com"), value);
    }

    /** Puts something into every table. */
    static void fill(Store store) {
        var plan = plan("{\"kind\":\"Issue\"}");
        store.transaction(() -> {
            store.issuers().add(issuer("staging"));
            store.dnsCredentials().add(credential("home", "example.com"));
            store.plans().add(plan);
            store.plans().add(plan("{\"kind\":\"Revoke\"}"));
            store.operations().add(operation("op-1", plan));
            store.operations().append(line("order", JournalLine.Phase.INTENT));
            store.operations().append(line("order", JournalLine.Phase.DONE));
            store.debts().open(OPERATION, "home", List.of(txt("one"), txt("two")));
            for (int i = 0; i < 12; i++) {
                store.certificates().add(certificate(i));
            }
            store.certificates().markRevoked(certificate(3).id(), NOON, RevocationReason.SUPERSEDED);
            store.inventory().tag(List.of(certificate(2).id(), certificate(5).id()), "shop", true);
            store.inventory().archive(List.of(certificate(4).id()), true);
            store.views().put(new Views.View("mine", "{}"), 10);
            store.settings().put("approval", "always");
        });
    }

    /** All that are not archived and match a search, soonest to expire first. */
    static Inventory.Query query(Optional<String> search) {
        var filter = new CertificateFilter(
                search,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
        return new Inventory.Query(filter, CertificateOrder.EXPIRES, false);
    }

    /** All that the store gives out, to compare. */
    static List<Object> contents(Store store) {
        return List.of(
                store.issuers().all(),
                store.issuers().find("staging"),
                store.dnsCredentials().all(),
                store.dnsCredentials().forName(new DnsName("www.example.com")),
                store.plans().findByPrefix(""),
                store.operations().list(10),
                store.operations().unfinished(),
                store.operations().find(OPERATION),
                store.operations().journal(OPERATION),
                store.operations().lineDone(OPERATION, "order"),
                store.debts().unpaid(),
                store.debts().ofOperation(OPERATION),
                store.inventory().page(query(Optional.empty()), 100, Optional.empty(), NOON),
                store.inventory().page(query(Optional.of("SHOP7")), 100, Optional.empty(), NOON),
                store.inventory().overview(NOON),
                store.views().all(),
                store.certificates().find(certificate(3).id()),
                store.certificates().count(),
                store.settings().find("approval"));
    }
}
