package org.certwright.core.handler;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.certwright.core.dns.CredentialProblem;
import org.certwright.core.dns.DnsDoor;
import org.certwright.core.plan.CredentialUse;
import org.certwright.core.port.SecretPrompt;
import org.certwright.core.port.SecretPrompt.Question;
import org.certwright.core.port.SecretPrompt.Slot;
import org.certwright.core.profile.Profile;
import org.certwright.dns.CredentialField;
import org.certwright.dns.DnsProvider;
import org.certwright.dns.DnsProviders;
import org.certwright.ipc.DnsCommand;
import org.certwright.ipc.DnsCommand.AddDnsCredential;
import org.certwright.ipc.DnsCommand.CredentialList;
import org.certwright.ipc.DnsCommand.CredentialTest;
import org.certwright.ipc.DnsCommand.CredentialView;
import org.certwright.ipc.DnsCommand.FieldView;
import org.certwright.ipc.DnsCommand.ProviderList;
import org.certwright.ipc.DnsCommand.ProviderView;
import org.certwright.ipc.OperationView;
import org.certwright.model.Outcome;
import org.certwright.model.Plan;
import org.certwright.model.Problem;
import org.certwright.model.SecretRef;
import org.certwright.model.Stopped;
import org.certwright.model.secret.Secret;
import org.certwright.storage.DnsCredentialRow;

/** Keeps DNS credentials: their settings in the inventory, their secrets in the vault. */
public final class DnsHandler {
    private final Profile profile;
    private final CredentialUse use;
    private final AtOnce atOnce;
    private final OperationViews views;
    private final DnsDoor dns;
    private final SecretPrompt prompt;
    private final InstantSource clock;

    DnsHandler(
            Profile profile,
            CredentialUse use,
            AtOnce atOnce,
            OperationViews views,
            DnsDoor dns,
            SecretPrompt prompt,
            InstantSource clock) {
        this.profile = profile;
        this.use = use;
        this.atOnce = atOnce;
        this.views = views;
        this.dns = dns;
        this.prompt = prompt;
        this.clock = clock;
    }

    public Outcome<?> handle(DnsCommand<?> command) {
        return switch (command) {
            case DnsCommand.ListDnsProviders() ->
                Outcome.done(new ProviderList(
                        DnsProviders.ALL.stream().map(DnsHandler::view).toList()));
            case DnsCommand.ListDnsCredentials() ->
                Outcome.done(new CredentialList(profile.store().dnsCredentials().all().stream()
                        .map(DnsHandler::view)
                        .toList()));
            case AddDnsCredential wish -> Outcome.done(add(wish));
            case DnsCommand.TestDnsCredential(var name) -> Outcome.done(test(name));
            case DnsCommand.RemoveDnsCredential(var name) -> Outcome.done(remove(name));
        };
    }

    private CredentialView add(AddDnsCredential wish) {
        needFreeName(wish.name());
        if (wish.zones().isEmpty()) {
            throw Stopped.by(Problem.of(CredentialProblem.NO_ZONE, "name", wish.name()));
        }
        var provider = DnsDoor.provider(wish.provider());
        var settings = completed(provider, wish.settings());
        var secrets = askSecrets(provider, wish.name());
        try {
            dns.connect(provider.id(), settings, secrets).close(); // Refuses values that make no sense.
            var facts = Map.of("credential", wish.name(), "provider", provider.id());
            profile.audit().intent("credential.add", facts);
            var row = new DnsCredentialRow(
                    wish.name(), provider.id(), wish.zones(), settings, keep(wish.name(), secrets), clock.instant());
            profile.store().dnsCredentials().add(row);
            profile.audit().done("credential.add", facts);
            return view(row);
        } finally {
            secrets.values().forEach(Secret::close);
        }
    }

    private void needFreeName(String name) {
        if (!name.matches("[a-z0-9][a-z0-9.-]{0,39}")) {
            throw Stopped.by(Problem.of(CredentialProblem.BAD_NAME, "name", name));
        }
        if (profile.store().dnsCredentials().find(name).isPresent()) {
            throw Stopped.by(Problem.of(CredentialProblem.EXISTS, "name", name));
        }
    }

    private static Map<String, String> completed(DnsProvider provider, Map<String, String> given) {
        var settings = new TreeMap<String, String>();
        for (var field : provider.fields()) {
            var value = given.get(field.name());
            if (field.secret() && value != null) {
                throw Stopped.by(Problem.of(CredentialProblem.SECRET_AS_SETTING, "field", field.name()));
            }
            if (!field.secret() && (value != null || field.fallback().isPresent())) {
                settings.put(
                        field.name(), value != null ? value : field.fallback().get());
            } else if (!field.secret() && field.required()) {
                throw Stopped.by(Problem.of(
                        CredentialProblem.MISSING_FIELD,
                        "field",
                        field.name(),
                        "provider",
                        provider.id(),
                        "help",
                        field.help()));
            }
        }
        for (var name : given.keySet()) {
            if (provider.fields().stream().noneMatch(field -> field.name().equals(name))) {
                throw Stopped.by(Problem.of(CredentialProblem.UNKNOWN_FIELD, "field", name, "provider", provider.id()));
            }
        }
        return settings;
    }

    private Map<String, Secret> askSecrets(DnsProvider provider, String credential) {
        var secrets = new HashMap<String, Secret>();
        for (var field : provider.fields()) {
            if (field.secret()) {
                var words = field.label() + " of the DNS credential " + credential;
                secrets.put(
                        field.name(),
                        prompt.ask(new Question(Slot.DNS_CREDENTIAL, words, false))
                                .orStop());
            }
        }
        return secrets;
    }

    private Map<String, SecretRef> keep(String credential, Map<String, Secret> secrets) {
        var refs = new TreeMap<String, SecretRef>();
        secrets.forEach((field, secret) ->
                refs.put(field, profile.vault().keep(DnsDoor.label(credential, field), secret.use(Secret::copyOf))));
        return refs;
    }

    private CredentialTest test(String name) {
        var row = dns.credential(name);
        var findings = new ArrayList<String>();
        try (var editor = dns.connect(row)) {
            row.zones().forEach(zone -> findings.add(editor.test(zone).orStop()));
        }
        profile.audit().note("credential.test", Map.of("credential", name));
        return new CredentialTest(name, findings);
    }

    private OperationView remove(String name) {
        var row = dns.credential(name);
        use.needNone(name);
        return views.of(atOnce.carryOut(header -> new Plan.RemoveCredential(
                header,
                row.name(),
                row.provider(),
                row.zones(),
                List.copyOf(row.secrets().keySet()))));
    }

    private static CredentialView view(DnsCredentialRow row) {
        return new CredentialView(
                row.name(),
                row.provider(),
                row.zones(),
                row.settings(),
                List.copyOf(row.secrets().keySet()),
                row.created());
    }

    private static ProviderView view(DnsProvider provider) {
        return new ProviderView(
                provider.id(),
                provider.title(),
                provider.fields().stream().map(DnsHandler::view).toList());
    }

    private static FieldView view(CredentialField field) {
        return new FieldView(
                field.name(),
                field.label(),
                field.secret(),
                field.required(),
                field.fallback().orElse(""),
                field.help());
    }
}
