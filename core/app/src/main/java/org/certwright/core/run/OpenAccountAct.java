package org.certwright.core.run;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import org.certwright.acme.ExternalAccount;
import org.certwright.core.issuer.AcmeDoor;
import org.certwright.core.port.SecretPrompt;
import org.certwright.core.port.SecretPrompt.Question;
import org.certwright.core.port.SecretPrompt.Slot;
import org.certwright.model.Fingerprint;
import org.certwright.model.Plan;
import org.certwright.model.SecretRef;
import org.certwright.storage.IssuerRow;
import org.certwright.x509.Keys;

/** Opens an account at a CA: its key is durable in the vault before the CA hears of it. */
final class OpenAccountAct implements Act {
    private static final String KEY = "key";

    private final Plan.OpenAccount plan;
    private final AcmeDoor acme;
    private final SecretPrompt prompt;
    private final SecureRandom random;

    OpenAccountAct(Plan.OpenAccount plan, AcmeDoor acme, SecretPrompt prompt, SecureRandom random) {
        this.plan = plan;
        this.acme = acme;
        this.prompt = prompt;
        this.random = random;
    }

    @Override
    public Found perform(Run run) {
        run.profile().folder().needRoom();
        var ref = new SecretRef(run.once(KEY, "Make the account key and keep it in the vault", () -> makeKey(run))
                .value("ref"));
        var key = acme.accountKey(plan.name(), ref);
        var opened = run.once("account", "Open the account", () -> Found.of("url", open(key)));
        run.once("store", "Keep the issuer", () -> {
            run.profile().store().issuers().add(row(run, ref, opened.value("url")));
            return Found.NOTHING;
        });
        return Found.of("account", opened.value("url"));
    }

    private Found makeKey(Run run) {
        var label = AcmeDoor.keyLabel(plan.name());
        var earlier = run.unknown(KEY) ? run.profile().vault().vault().find(label) : Optional.<SecretRef>empty();
        var ref = earlier.orElseGet(() -> run.profile()
                .vault()
                .keep(label, Keys.pkcs8(Keys.generate(plan.accountKey(), random).getPrivate())));
        return Found.of("ref", ref.value());
    }

    private String open(KeyPair key) {
        var client = acme.client(
                plan.directory(),
                plan.environment(),
                Optional.of(plan.trustAnchorPem()).filter(pem -> !pem.isEmpty()));
        if (plan.externalAccount().isEmpty()) {
            return client.openAccount(key, plan.contacts(), Optional.empty())
                    .orStop()
                    .url()
                    .toString();
        }
        var keyId = plan.externalAccount().get();
        var question = new Question(Slot.EXTERNAL_ACCOUNT_KEY, "MAC key of the external account " + keyId, false);
        try (var macKey = prompt.ask(question).orStop()) {
            return client.openAccount(key, plan.contacts(), Optional.of(new ExternalAccount(keyId, macKey)))
                    .orStop()
                    .url()
                    .toString();
        }
    }

    private IssuerRow row(Run run, SecretRef key, String account) {
        return new IssuerRow(
                plan.name(),
                plan.directory(),
                plan.environment(),
                plan.accountKey(),
                key,
                java.net.URI.create(account),
                plan.contacts(),
                plan.termsOfService(),
                plan.externalAccount(),
                Optional.of(plan.trustAnchorPem()).filter(pem -> !pem.isEmpty()),
                plan.preferredChain(),
                run.clock().instant());
    }

    @Override
    public void abandon(Run run) {
        if (run.result("account").isEmpty()) {
            run.result(KEY).ifPresent(kept -> run.profile().vault().vault().remove(new SecretRef(kept.value("ref"))));
        }
    }

    @Override
    public Fingerprint subject() {
        return Fingerprint.of(("account " + plan.name()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Map<String, String> facts() {
        return Map.of(
                "issuer", plan.name(),
                "directory", plan.directory().toString(),
                "terms", plan.termsOfService().orElse("none"));
    }

    @Override
    public String action() {
        return "account.open";
    }
}
