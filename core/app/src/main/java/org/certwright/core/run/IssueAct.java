package org.certwright.core.run;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certwright.acme.AcmeAccount;
import org.certwright.acme.OrderFacts;
import org.certwright.acme.OrderStatus;
import org.certwright.core.issuer.AcmeDoor;
import org.certwright.model.DomainName;
import org.certwright.model.Fingerprint;
import org.certwright.model.Plan;
import org.certwright.model.SecretRef;
import org.certwright.secrets.SecretKind;
import org.certwright.secrets.SecretLabel;
import org.certwright.storage.CertificateRow;
import org.certwright.storage.IssuerRow;
import org.certwright.x509.Chain;
import org.certwright.x509.Csr;
import org.certwright.x509.Expectation;
import org.certwright.x509.Keys;

/**
 * Obtains a certificate. The order of effects protects the user: key durable, order's URL stored, TXT values owed before
 * they are written, challenge, finalize, certificate checked and stored, TXT values removed.
 */
final class IssueAct implements Act {
    private static final String KEY = "key";

    private final Plan.Issue plan;
    private final AcmeDoor acme;
    private final DnsProof proof;
    private final SecureRandom random;

    IssueAct(Plan.Issue plan, AcmeDoor acme, DnsProof proof, SecureRandom random) {
        this.plan = plan;
        this.acme = acme;
        this.proof = proof;
        this.random = random;
    }

    @Override
    public Found perform(Run run) {
        var stored = run.result("store");
        if (stored.isPresent()) {
            return stored.get();
        }
        var issuer = acme.issuer(Optional.of(plan.issuer().name()));
        run.profile().folder().needRoom();
        acme.needRightClock(issuer);
        var request = request(run);
        var account = acme.account(issuer);
        var order = new OrderBook(run, account, plan.names()).order();
        var ready = proof.prove(run, account, order);
        var finalized = finalizeOrder(run, account, ready, request.csr());
        var chain = Certificates.checked(run, account, finalized, plan.preferredChain(), expectation(run, request));
        return store(run, issuer, finalized, chain, request);
    }

    private Expectation expectation(Run run, Request request) {
        return new Expectation(
                request.csr().publicKey(), plan.names(), run.clock().instant(), List.of());
    }

    /** The CSR, and where its key is if it is ours. */
    private record Request(Csr csr, Optional<SecretRef> key) {}

    private Request request(Run run) {
        return switch (plan.key()) {
            case Plan.Key.FromCsr given -> new Request(read(given.der()), Optional.empty());
            case Plan.Key.Generated generated -> {
                var kept = run.once(KEY, "Make the key and keep it in the vault", () -> makeKey(run, generated));
                yield new Request(read(kept.value("csr")), Optional.of(new SecretRef(kept.value("ref"))));
            }
        };
    }

    private static Csr read(String base64) {
        return Csr.read(Base64.getDecoder().decode(base64)).orStop();
    }

    private Found makeKey(Run run, Plan.Key.Generated generated) {
        var label = new SecretLabel(SecretKind.ENDPOINT_KEY, run.id().value());
        var vault = run.profile().vault();
        var earlier = run.unknown(KEY) ? vault.vault().find(label) : Optional.<SecretRef>empty();
        if (earlier.isPresent()) { // Killed right after the vault had it: the key is there, only the journal is not.
            try (var secret = vault.open(earlier.get(), label)) {
                return described(earlier.get(), Keys.read(secret).orStop());
            }
        }
        var pair = Keys.generate(generated.spec(), random);
        var ref = vault.keep(label, Keys.pkcs8(pair.getPrivate()));
        run.audit().note("key.created", Map.of("operation", run.id().value(), "key", ref.value()));
        return described(ref, pair);
    }

    private Found described(SecretRef ref, KeyPair pair) {
        var csr = Csr.create(pair, plan.names(), random);
        return new Found(Map.of("ref", ref.value(), "csr", Base64.getEncoder().encodeToString(csr.der())));
    }

    private OrderFacts finalizeOrder(Run run, AcmeAccount account, OrderFacts order, Csr csr) {
        var sent = new OrderFacts[] {order};
        run.again("finalize", "Ask for the certificate", () -> {
            if (order.status() == OrderStatus.READY) {
                run.effect(
                        "finalize",
                        () -> sent[0] = account.finalizeOrder(order, csr.der()).orStop());
            }
            run.waiting("the CA issues", Patience.ISSUANCE);
            sent[0] = account.awaitCertificate(sent[0], Patience.ISSUANCE, run::noteOrder)
                    .orStop();
        });
        return sent[0];
    }

    private Found store(Run run, IssuerRow issuer, OrderFacts order, Chain chain, Request request) {
        return run.once("store", "Keep the certificate", () -> {
            var facts = chain.facts();
            var row = new CertificateRow(
                    facts.fingerprint(),
                    plan.names(),
                    issuer.name(),
                    issuer.environment(),
                    facts.issuer(),
                    facts.serial(),
                    facts.notBefore(),
                    facts.notAfter(),
                    facts.publicKey(),
                    facts.keyDescription(),
                    request.key(),
                    chain.fullchainPem(),
                    run.id(),
                    order.url(),
                    run.clock().instant(),
                    Optional.empty(),
                    Optional.empty());
            run.profile().store().certificates().add(row);
            return Found.of("certificate", facts.fingerprint().value());
        });
    }

    @Override
    public void tidy(Run run) {
        proof.withdraw(run);
    }

    @Override
    public void abandon(Run run) {
        run.result("order").ifPresent(found -> {
            var account = acme.account(acme.issuer(Optional.of(plan.issuer().name())));
            account.order(java.net.URI.create(found.value("url"))).then(account::deactivateAuthorizations);
        });
        if (run.result("finalize").isEmpty() && !run.unknown("finalize")) {
            run.result(KEY).ifPresent(kept -> run.profile().vault().vault().remove(new SecretRef(kept.value("ref"))));
        }
    }

    /** The same names from the same issuer: two such issuances at once would be one too many. */
    @Override
    public Fingerprint subject() {
        var names = plan.names().stream().map(DomainName::ascii).sorted().toList();
        return Fingerprint.of(
                ("issue " + plan.issuer().name() + " " + names).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    public Map<String, String> facts() {
        var facts = new HashMap<String, String>();
        facts.put(
                "names",
                String.join(" ", plan.names().stream().map(DomainName::ascii).toList()));
        facts.put("issuer", plan.issuer().name());
        return facts;
    }

    @Override
    public String action() {
        return "issue";
    }
}
