package org.certwright.core.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.certwright.core.profile.Profile;
import org.certwright.model.DomainName;
import org.certwright.model.Fingerprint;
import org.certwright.model.KeySpec;
import org.certwright.model.OperationId;
import org.certwright.model.Plan;
import org.certwright.model.SecretRef;
import org.certwright.secrets.SecretKind;
import org.certwright.secrets.SecretLabel;
import org.certwright.storage.CertificateRow;
import org.certwright.x509.Chain;
import org.certwright.x509.Keys;
import org.certwright.x509.MadeUpCertificate;

/** The certificates of the sample, each a real X.509 one, with the operation that obtained it. */
final class SampleCertificates {
    static final List<String> ISSUING = List.of(
            "key", "order", "owe", "publish", "propagate", "answer", "validate", "finalize", "download", "store");

    private static final String ARCHIVE = "!archive";

    private final Profile profile;
    private final SamplePast past;
    private final SamplePlaces places;
    private final SecureRandom random;
    private final Map<String, Authority> authorities = new HashMap<>();

    SampleCertificates(Profile profile, SamplePast past, SamplePlaces places, SecureRandom random) {
        this.profile = profile;
        this.past = past;
        this.places = places;
        this.random = random;
    }

    /** One line of the list: what is certified, by whom, when, and whether its key is here. */
    record Entry(
            List<DomainName> names, String issuer, Instant from, Instant until, boolean keyHere, List<String> marks) {
        static Entry of(String line, Instant now) {
            var cells = line.split("; ", -1);
            var until = now.plus(Duration.ofDays(Long.parseLong(cells[3])))
                    .plus(Duration.ofMinutes(37L * cells[0].length()));
            return new Entry(
                    Stream.of(cells[0].split(" ", -1)).map(DomainName::new).toList(),
                    cells[1],
                    until.minus(Duration.ofDays(Long.parseLong(cells[2]))),
                    until,
                    cells[4].equals("here"),
                    cells[5].isEmpty() ? List.of() : List.of(cells[5].split(", ", -1)));
        }
    }

    /** An entry with its key pair, and where the vault keeps it if it does. */
    record Keyed(Entry entry, OperationId operation, KeyPair pair, Optional<SecretRef> key) {}

    private record Authority(MadeUpCertificate certificates, String pem) {}

    static List<Entry> entries(Instant now) {
        try (var stream = SampleCertificates.class.getResourceAsStream("certificates.txt")) {
            var text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Entry.of(line, now))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the keys; those that are kept here go into the vault before the inventory tells of them. */
    List<Keyed> keys(List<Entry> entries) {
        return entries.stream().map(this::keyed).toList();
    }

    private Keyed keyed(Entry entry) {
        var id = past.id(entry.from());
        var pair = Keys.generate(KeySpec.EC_P256, random);
        var label = new SecretLabel(SecretKind.ENDPOINT_KEY, id.value());
        return new Keyed(
                entry,
                id,
                pair,
                entry.keyHere()
                        ? Optional.of(profile.vault().keep(label, Keys.pkcs8(pair.getPrivate())))
                        : Optional.empty());
    }

    void add(List<Keyed> all) {
        all.forEach(this::add);
    }

    private void add(Keyed made) {
        var entry = made.entry();
        var authority = authorities.computeIfAbsent(entry.issuer(), this::authority);
        var pem = authority.certificates().server(entry.names(), made.pair().getPublic(), entry.from(), entry.until())
                + authority.pem();
        var facts = Chain.read(pem.getBytes(StandardCharsets.US_ASCII)).orStop().facts();
        profile.store()
                .certificates()
                .add(new CertificateRow(
                        facts.fingerprint(),
                        entry.names(),
                        entry.issuer(),
                        places.environment(entry.issuer()),
                        facts.issuer(),
                        facts.serial(),
                        facts.notBefore(),
                        facts.notAfter(),
                        facts.publicKey(),
                        facts.keyDescription(),
                        made.key(),
                        pem,
                        made.operation(),
                        URI.create("https://" + entry.issuer() + ".ca.example.net/order/" + facts.serial()),
                        entry.from(),
                        Optional.empty(),
                        Optional.empty()));
        mark(facts.fingerprint(), entry.marks());
        past.happened(
                made.operation(),
                entry.from(),
                new SamplePast.Story(
                        plan(made),
                        "issue",
                        ISSUING,
                        Map.of("certificate", facts.fingerprint().value(), "issuer", entry.issuer())));
    }

    private void mark(Fingerprint certificate, List<String> marks) {
        var inventory = profile.store().inventory();
        for (var mark : marks) {
            if (mark.equals(ARCHIVE)) {
                inventory.archive(List.of(certificate), true);
            } else {
                inventory.tag(List.of(certificate), mark, true);
            }
        }
    }

    private Plan plan(Keyed made) {
        var entry = made.entry();
        var key = Keys.fingerprint(made.pair().getPublic());
        return new Plan.Issue(
                Plan.Header.at(entry.from(), Map.of()),
                entry.names(),
                places.issuer(entry.issuer()),
                made.key().isPresent()
                        ? new Plan.Key.Generated(KeySpec.EC_P256)
                        : new Plan.Key.FromCsr(key, key, KeySpec.EC_P256.title(), ""),
                entry.names().stream().map(places::change).toList(),
                Optional.empty());
    }

    private Authority authority(String issuer) {
        var pair = Keys.generate(KeySpec.EC_P256, random);
        var certificates = new MadeUpCertificate("Sample authority, trusted by nobody: " + issuer, pair, random);
        return new Authority(
                certificates,
                certificates.authority(
                        past.now().minus(Duration.ofDays(700)), past.now().plus(Duration.ofDays(1_100))));
    }
}
