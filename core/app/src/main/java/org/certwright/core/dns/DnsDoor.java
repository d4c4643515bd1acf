package org.certwright.core.dns;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certwright.core.port.Progress;
import org.certwright.core.profile.Profile;
import org.certwright.core.profile.ProfileSettings;
import org.certwright.dns.Connection;
import org.certwright.dns.DnsLookup;
import org.certwright.dns.DnsProvider;
import org.certwright.dns.DnsProviders;
import org.certwright.dns.ManualSteps;
import org.certwright.dns.ZoneEditor;
import org.certwright.ipc.Event;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.certwright.model.TxtRecord;
import org.certwright.model.secret.Secret;
import org.certwright.secrets.SecretKind;
import org.certwright.secrets.SecretLabel;
import org.certwright.storage.DnsCredentialRow;

/** Turns a credential's name into something that edits zones, with its secrets from the vault. */
public final class DnsDoor {
    private static final Duration QUERY_TIME = Duration.ofSeconds(5);

    /** A look-up remembers the zones it found; none is older than this. */
    private static final Duration MEMORY = Duration.ofMinutes(1);

    private final Profile profile;
    private final Progress progress;
    private final InstantSource clock;
    private final ProfileSettings settings;
    private Remembering remembering;

    /** A look-up, and since when and under which settings it remembers. */
    private record Remembering(DnsLookup lookup, List<InetSocketAddress> resolvers, int port, Instant since) {}

    public DnsDoor(Profile profile, ProfileSettings settings, Progress progress, InstantSource clock) {
        this.profile = profile;
        this.progress = progress;
        this.clock = clock;
        this.settings = settings;
        this.remembering = fresh(clock.instant());
    }

    /** Looks up as the settings say now. */
    public synchronized DnsLookup lookup() {
        var now = clock.instant();
        if (remembering.since().plus(MEMORY).isBefore(now)
                || !remembering.resolvers().equals(settings.resolvers())
                || remembering.port() != settings.authorityPort()) {
            remembering = fresh(now);
        }
        return remembering.lookup();
    }

    private Remembering fresh(Instant now) {
        var resolvers = settings.resolvers();
        int port = settings.authorityPort();
        return new Remembering(new DnsLookup(resolvers, port, QUERY_TIME), resolvers, port, now);
    }

    /** The provider called {@code id}. */
    public static DnsProvider provider(String id) {
        return DnsProviders.byId(id)
                .orElseThrow(() -> Stopped.by(Problem.of(
                        CredentialProblem.UNKNOWN_PROVIDER,
                        "provider",
                        id,
                        "known",
                        String.join(
                                ", ",
                                DnsProviders.ALL.stream().map(DnsProvider::id).toList()))));
    }

    public DnsCredentialRow credential(String name) {
        return profile.store()
                .dnsCredentials()
                .find(name)
                .orElseThrow(() -> Stopped.by(Problem.of(CredentialProblem.UNKNOWN, "name", name)));
    }

    /** Connects with a credential that is kept; its secrets leave the vault for the call only. */
    public ZoneEditor connect(DnsCredentialRow credential) {
        var secrets = new HashMap<String, Secret>();
        try {
            credential
                    .secrets()
                    .forEach((field, ref) ->
                            secrets.put(field, profile.vault().open(ref, label(credential.name(), field))));
            return connect(credential.provider(), credential.settings(), secrets);
        } finally {
            secrets.values().forEach(Secret::close);
        }
    }

    /** Connects with values that are not kept yet; the caller still closes its secrets. */
    public ZoneEditor connect(String provider, Map<String, String> settings, Map<String, Secret> secrets) {
        return provider(provider)
                .connect(new Connection(settings, secrets, new ByHand(), clock))
                .orStop();
    }

    /** Under which label a secret field of a credential is kept. */
    public static SecretLabel label(String credential, String field) {
        return new SecretLabel(SecretKind.DNS_CREDENTIAL, credential + "/" + field);
    }

    /** The credential that writes into {@code zone}. */
    public Optional<DnsCredentialRow> credentialFor(org.certwright.model.DnsName zone) {
        return profile.store().dnsCredentials().forName(zone);
    }

    private final class ByHand implements ManualSteps {
        @Override
        public void add(List<TxtRecord> records) {
            tell(true, records);
        }

        @Override
        public void remove(List<TxtRecord> records) {
            tell(false, records);
        }

        private void tell(boolean add, List<TxtRecord> records) {
            progress.tell(new Event.ChangeRecordsByHand(
                    add,
                    records.stream()
                            .map(record -> new Event.HandRecord(record.name().value(), record.value()))
                            .toList()));
        }
    }
}
