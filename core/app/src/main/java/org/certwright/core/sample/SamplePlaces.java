package org.certwright.core.sample;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.certwright.core.dns.DnsDoor;
import org.certwright.core.issuer.AcmeDoor;
import org.certwright.core.profile.Profile;
import org.certwright.model.DnsName;
import org.certwright.model.DomainName;
import org.certwright.model.IssuerEnvironment;
import org.certwright.model.KeySpec;
import org.certwright.model.Plan;
import org.certwright.model.SecretRef;
import org.certwright.model.secret.Secret;
import org.certwright.storage.DnsCredentialRow;
import org.certwright.storage.IssuerRow;
import org.certwright.x509.Keys;

/** The authorities and name servers of the sample: none is ever asked. */
final class SamplePlaces {
    private static final Map<String, IssuerEnvironment> ISSUERS = Map.of(
            "letsencrypt", IssuerEnvironment.PRODUCTION,
            "letsencrypt-staging", IssuerEnvironment.STAGING,
            "office-ca", IssuerEnvironment.INTERNAL);
    private static final String BY_HAND = "by-hand";
    private static final String SERVER = "office-dns";
    private static final String SECRET_FIELD = "secret";

    private final Profile profile;
    private final SamplePast past;
    private final Instant since;
    private final Map<String, SecretRef> keys;
    private final SecretRef secret;

    /** Secrets go into the vault first: the inventory refers to them. */
    SamplePlaces(Profile profile, SamplePast past, Instant now, SecureRandom random) {
        this.profile = profile;
        this.past = past;
        this.since = now.minus(Duration.ofDays(191));
        this.keys = ISSUERS.keySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        name -> name,
                        name -> profile.vault()
                                .keep(
                                        AcmeDoor.keyLabel(name),
                                        Keys.pkcs8(Keys.generate(KeySpec.EC_P256, random)
                                                .getPrivate()))));
        this.secret = profile.vault()
                .keep(
                        DnsDoor.label(SERVER, SECRET_FIELD),
                        Secret.owning("bm90aGluZyBoZXJlIGlzIHJlYWw=".getBytes(StandardCharsets.US_ASCII)));
    }

    void addCredentials() {
        var credentials = profile.store().dnsCredentials();
        credentials.add(new DnsCredentialRow(
                SERVER,
                "rfc2136",
                List.of(new DnsName("example.com"), new DnsName("example.net")),
                Map.of("server", "ns1.example.net", "key-name", "certwright"),
                Map.of(SECRET_FIELD, secret),
                since));
        credentials.add(new DnsCredentialRow(
                BY_HAND, "manual", List.of(new DnsName("example.org")), Map.of(), Map.of(), since));
    }

    void addIssuers() {
        ISSUERS.forEach((name, environment) -> {
            profile.store()
                    .issuers()
                    .add(new IssuerRow(
                            name,
                            directory(name),
                            environment,
                            KeySpec.EC_P256,
                            Objects.requireNonNull(keys.get(name)),
                            account(name),
                            List.of("mailto:certificates@example.com"),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            since));
            openAccount(name, environment);
        });
    }

    private void openAccount(String name, IssuerEnvironment environment) {
        var at = since.plus(Duration.ofMinutes(name.length()));
        past.happened(
                past.id(at),
                at,
                new SamplePast.Story(
                        new Plan.OpenAccount(
                                Plan.Header.at(at, Map.of()),
                                name,
                                directory(name),
                                environment,
                                KeySpec.EC_P256,
                                List.of("mailto:certificates@example.com"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                "",
                                Optional.empty()),
                        "account.open",
                        List.of("key", "account", "record"),
                        Map.of("issuer", name)));
    }

    Plan.Issuer issuer(String name) {
        return new Plan.Issuer(name, directory(name), environment(name), account(name));
    }

    IssuerEnvironment environment(String name) {
        return Objects.requireNonNull(ISSUERS.get(name));
    }

    private static URI directory(String name) {
        return URI.create("https://" + name + ".ca.example.net/directory");
    }

    private static URI account(String name) {
        return URI.create("https://" + name + ".ca.example.net/account/7");
    }

    Plan.DnsChange change(DomainName name) {
        var zone = zone(name.base());
        boolean byHand = zone.value().equals("example.org");
        return new Plan.DnsChange(
                name.challengeName(), zone, byHand ? "manual" : "rfc2136", byHand ? BY_HAND : SERVER, List.of(name));
    }

    /** The last two labels: all names of the sample are below example.com, .net or .org. */
    static DnsName zone(DnsName name) {
        return name.parent().parent().isRoot() ? name : zone(name.parent());
    }
}
