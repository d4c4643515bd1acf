package org.certwright.storage;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.certwright.model.DomainName;
import org.certwright.model.IssuerEnvironment;
import org.certwright.model.RevocationReason;
import org.certwright.model.SecretRef;

/** What the inventory must answer, worked out the slow and obvious way from a list of certificates. */
final class InventoryModel {
    static final Instant NOW = Instant.parse("2026-11-27T10:20:30.400Z");
    static final List<String> TAGS = List.of("web", "mail", "pci", "Büro", "שלום");

    private static final List<String> ISSUERS = List.of("letsencrypt", "office-ca", "staging", "zero");
    private static final List<String> ZONES = List.of("example.com", "example.org", "xn--bcher-kva.example");
    private static final List<String> HOSTS = List.of("shop", "api", "www", "mail", "*.dev", "db-1", "cafe", "*");
    private static final int[] DAYS = {6, 47, 90, 200};

    private final List<Item> items = new ArrayList<>();
    private final Set<Item> superseded;
    private final Random random;

    InventoryModel(long seed, int size) {
        this.random = new Random(seed);
        for (int i = 0; i < size; i++) {
            items.add(item(i));
        }
        this.superseded = items.stream().filter(this::isSuperseded).collect(Collectors.toSet());
    }

    record Item(CertificateRow row, boolean archived, List<String> tags) {}

    List<Item> items() {
        return items;
    }

    void fill(Store store) {
        store.transaction(() -> {
            for (var item : items) {
                store.certificates().add(unrevoked(item.row()));
                var id = List.of(item.row().id());
                item.row()
                        .revoked()
                        .ifPresent(when ->
                                store.certificates().markRevoked(id.getFirst(), when, RevocationReason.SUPERSEDED));
                item.tags().forEach(tag -> store.inventory().tag(id, tag, true));
                if (item.archived()) {
                    store.inventory().archive(id, true);
                }
            }
        });
    }

    private Item item(int number) {
        int kind = random.nextInt(ISSUERS.size());
        var lives = Duration.ofDays(DAYS[random.nextInt(DAYS.length)]);
        // To the hour, so that many are equal in an order.
        var ends =
                NOW.plus(Duration.ofHours(random.nextInt(24 * 230) - 24 * 30)).plusMillis(number % 2);
        var names = new ArrayList<DomainName>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            var host =
                    HOSTS.get(random.nextInt(HOSTS.size())) + (random.nextInt(4) == 0 ? "" : "." + random.nextInt(30));
            names.add(new DomainName(host + "." + ZONES.get(random.nextInt(ZONES.size()))));
        }
        var row = new CertificateRow(
                Samples.fingerprint("model " + number),
                names.stream().distinct().toList(),
                ISSUERS.get(kind),
                List.of(IssuerEnvironment.values()).get(kind % 3),
                "CN=Fake " + kind + ", O=Zażółć",
                Integer.toHexString(0x7abc000 + number * 31),
                ends.minus(lives),
                ends,
                Samples.fingerprint("key " + number),
                "EC P-256",
                random.nextBoolean() ? Optional.of(new SecretRef("key-" + number)) : Optional.empty(),
                "-----BEGIN CERTIFICATE-----\nQm9i\n-----END CERTIFICATE-----\n",
                Samples.OPERATION,
                URI.create("https://acme.example/order/" + number),
                ends.minus(lives).plusSeconds(random.nextInt(3)),
                random.nextInt(12) == 0 ? Optional.of(NOW.minusSeconds(60)) : Optional.empty(),
                Optional.empty());
        var tags = new TreeSet<String>();
        while (random.nextInt(3) == 0) {
            tags.add(TAGS.get(random.nextInt(TAGS.size())));
        }
        return new Item(row, random.nextInt(9) == 0, List.copyOf(tags));
    }

    private static CertificateRow unrevoked(CertificateRow row) {
        return revoked(row, Optional.empty(), Optional.empty());
    }

    private static CertificateRow revoked(
            CertificateRow row, Optional<Instant> when, Optional<RevocationReason> reason) {
        return new CertificateRow(
                row.id(),
                row.names(),
                row.issuer(),
                row.environment(),
                row.issuerDn(),
                row.serial(),
                row.notBefore(),
                row.notAfter(),
                row.publicKey(),
                row.keyDescription(),
                row.key(),
                row.chainPem(),
                row.operation(),
                row.order(),
                row.created(),
                when,
                reason);
    }

    /** All that a query finds, in order. */
    List<Listed> find(Inventory.Query query) {
        var order = comparator(query.order());
        return items.stream()
                .filter(item -> holds(item, query.filter()))
                .sorted(query.descending() ? order.reversed() : order)
                .map(this::listed)
                .toList();
    }

    private Listed listed(Item item) {
        var row = item.row();
        return new Listed(
                row.id(),
                row.names(),
                row.issuer(),
                row.environment(),
                row.notBefore(),
                row.notAfter(),
                row.key().isPresent(),
                superseded(item),
                item.archived(),
                item.tags(),
                row.revoked());
    }

    boolean superseded(Item item) {
        return superseded.contains(item);
    }

    private boolean isSuperseded(Item item) {
        return items.stream()
                .map(Item::row)
                .anyMatch(other -> other.revoked().isEmpty()
                        && other.environment() == item.row().environment()
                        && other.notBefore().isAfter(item.row().notBefore())
                        && new HashSet<>(other.names())
                                .equals(new HashSet<>(item.row().names())));
    }

    private static Comparator<Item> comparator(CertificateOrder order) {
        Comparator<Item> first = switch (order) {
            case EXPIRES -> Comparator.comparing(item -> item.row().notAfter());
            case NAME -> Comparator.comparing(item -> key(item.row().names().getFirst()));
            case ISSUER ->
                Comparator.<Item, String>comparing(item -> item.row().issuer())
                        .thenComparing(item -> item.row().notAfter());
            case OBTAINED -> Comparator.comparing(item -> item.row().created());
        };
        return first.thenComparing(item -> item.row().id().value());
    }

    private static String key(DomainName name) {
        return name.unicode().replaceFirst("^\\*\\.", "");
    }

    private boolean holds(Item item, CertificateFilter filter) {
        var row = item.row();
        return item.archived() == filter.archived()
                && filter.issuer().map(row.issuer()::equals).orElse(true)
                && filter.environment().map(row.environment()::equals).orElse(true)
                && filter.keyHere().map(here -> here == row.key().isPresent()).orElse(true)
                && filter.tag().map(item.tags()::contains).orElse(true)
                && filter.standing().map(standing(row)::equals).orElse(true)
                && filter.superseded().map(only -> only == superseded(item)).orElse(true)
                && filter.revoked()
                        .map(only -> only == row.revoked().isPresent())
                        .orElse(true)
                && filter.expiresFrom()
                        .map(from -> !row.notAfter().isBefore(from))
                        .orElse(true)
                && filter.expiresBefore()
                        .map(before -> row.notAfter().isBefore(before))
                        .orElse(true)
                && filter.expiresWithin().map(within -> within(row, within)).orElse(true)
                && filter.search()
                        .map(text -> matches(item, text.strip().toLowerCase(Locale.ROOT)))
                        .orElse(true);
    }

    private static boolean within(CertificateRow row, Duration within) {
        return !row.notAfter().isBefore(NOW) && !row.notAfter().isAfter(NOW.plus(within));
    }

    static CertificateStanding standing(CertificateRow row) {
        if (row.revoked().isPresent()) {
            return CertificateStanding.REVOKED;
        }
        var left = Duration.between(NOW, row.notAfter()).toMillis();
        var lives = Duration.between(row.notBefore(), row.notAfter()).toMillis();
        if (left < 0) {
            return CertificateStanding.EXPIRED;
        }
        boolean soon = lives < 10 * 86_400_000L ? left * 2 < lives : left * 3 < lives;
        return soon ? CertificateStanding.SOON : CertificateStanding.VALID;
    }

    private static boolean matches(Item item, String text) {
        var row = item.row();
        var words = Stream.concat(
                row.names().stream().flatMap(name -> Stream.of(name.ascii(), name.unicode())),
                Stream.of(row.issuer(), row.issuerDn().toLowerCase(Locale.ROOT)));
        boolean number = text.matches("[0-9a-f]{3,}")
                && (row.serial().contains(text) || row.id().value().contains(text));
        return number
                || Stream.concat(words, item.tags().stream().map(tag -> tag.toLowerCase(Locale.ROOT)))
                        .anyMatch(word -> word.contains(text));
    }
}
