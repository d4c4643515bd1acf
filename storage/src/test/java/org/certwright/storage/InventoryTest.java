package org.certwright.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.certwright.model.IssuerEnvironment;
import org.certwright.storage.InventoryModel.Item;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The inventory against a naive model: every order, both directions, every filter and combinations of them. */
class InventoryTest {
    private static final Instant NOW = InventoryModel.NOW;

    @TempDir
    static Path folder;

    static InventoryModel model;
    static Store store;
    static Store other;

    private final Random random = new Random(3);

    @BeforeAll
    static void fill() {
        model = new InventoryModel(11, 700);
        other = Samples.open(folder.resolve("profile"));
        other.inventory().overview(NOW); // So that it has to learn of all that follows.
        store = Samples.open(folder.resolve("profile"));
        model.fill(store);
    }

    @AfterAll
    static void close() {
        other.close();
        store.close();
    }

    @Test
    void everyFilterInEveryOrderAndBothDirectionsFindsWhatTheModelFinds() {
        for (var filter : filters()) {
            for (var order : CertificateOrder.values()) {
                for (boolean descending : List.of(false, true)) {
                    same(new Inventory.Query(filter, order, descending), 50 + random.nextInt(400));
                }
            }
        }
    }

    @Test
    void anyCombinationOfFiltersFindsWhatTheModelFinds() {
        int some = 0;
        var filters = filters();
        for (int i = 0; i < 400; i++) {
            var filter =
                    combined(filters.get(random.nextInt(filters.size())), filters.get(random.nextInt(filters.size())));
            filter = combined(filter, filters.get(random.nextInt(filters.size())));
            var order = List.of(CertificateOrder.values()).get(random.nextInt(4));
            some += same(new Inventory.Query(filter, order, random.nextBoolean()), 1 + random.nextInt(60)) ? 1 : 0;
        }
        assertThat(some).as("combinations that find something").isBetween(100, 390);
    }

    /** The pages put together are the whole, each counts the same, and another process says so too. */
    private static boolean same(Inventory.Query query, int most) {
        var wanted = model.find(query);
        var found = new ArrayList<Listed>();
        var cursor = Optional.<String>empty();
        do {
            var page = store.inventory().page(query, most, cursor, NOW);
            assertThat(page.matching()).as(query.toString()).isEqualTo(wanted.size());
            assertThat(page.total()).isEqualTo(model.items().size());
            assertThat(page.certificates()).hasSizeLessThanOrEqualTo(most);
            found.addAll(page.certificates());
            cursor = page.next();
        } while (cursor.isPresent());
        assertThat(found).as(query.toString()).isEqualTo(wanted);
        assertThat(other.inventory().page(query, 700, Optional.empty(), NOW).certificates())
                .isEqualTo(wanted);
        return !wanted.isEmpty();
    }

    private static CertificateFilter filter(Map<String, Object> parts) {
        return new CertificateFilter(
                Optional.ofNullable((String) parts.get("search")),
                Optional.ofNullable((CertificateStanding) parts.get("standing")),
                Optional.ofNullable((String) parts.get("issuer")),
                Optional.ofNullable((IssuerEnvironment) parts.get("environment")),
                Optional.ofNullable((Boolean) parts.get("keyHere")),
                Optional.ofNullable((Duration) parts.get("within")),
                Optional.ofNullable((Instant) parts.get("from")),
                Optional.ofNullable((Instant) parts.get("before")),
                Optional.ofNullable((String) parts.get("tag")),
                Optional.ofNullable((Boolean) parts.get("superseded")),
                Optional.ofNullable((Boolean) parts.get("revoked")),
                parts.containsKey("archived"));
    }

    private static List<CertificateFilter> filters() {
        var filters =
                new ArrayList<CertificateFilter>(List.of(CertificateFilter.ALL, filter(Map.of("archived", true))));
        for (var text : List.of(
                "shop",
                "API.1",
                "example.org",
                "büch",
                "xn--",
                "*.dev",
                "7ab",
                "cafe",
                "fake 1",
                "żó",
                "of",
                "%",
                "_",
                "\"",
                "\\",
                "nothing",
                "e.xn--bcher-kva.example",
                "letsenc",
                "CI",
                "bürO",
                "לו",
                " mail ")) {
            filters.add(filter(Map.of("search", text)));
        }
        for (var standing : CertificateStanding.values()) {
            filters.add(filter(Map.of("standing", standing)));
        }
        for (var environment : IssuerEnvironment.values()) {
            filters.add(filter(Map.of("environment", environment)));
        }
        for (var issuer : List.of("office-ca", "zero", "none")) {
            filters.add(filter(Map.of("issuer", issuer)));
        }
        for (var tag : List.of("web", "Büro", "שלום", "none")) {
            filters.add(filter(Map.of("tag", tag)));
        }
        for (int days : List.of(0, 1, 30, 1_000_000)) {
            filters.add(filter(Map.of("within", Duration.ofDays(days))));
        }
        for (var part : List.of("keyHere", "superseded", "revoked")) {
            filters.add(filter(Map.of(part, true)));
            filters.add(filter(Map.of(part, false)));
        }
        ranges(filters);
        return filters;
    }

    /** Some begin or end exactly when a certificate does, or a nanosecond beside. */
    private static void ranges(List<CertificateFilter> filters) {
        var ends = model.items().get(40).row().notAfter();
        for (var moment : List.of(ends, ends.plusNanos(1), ends.minusNanos(1), Instant.MIN, Instant.MAX)) {
            filters.add(filter(Map.of("from", moment)));
            filters.add(filter(Map.of("before", moment)));
        }
        filters.add(filter(Map.of("from", ends, "before", ends.plusMillis(1))));
        filters.add(filter(Map.of("from", ends, "before", ends)));
        filters.add(filter(Map.of("from", NOW.minus(Duration.ofDays(7)), "before", NOW.plus(Duration.ofDays(30)))));
    }

    private static CertificateFilter combined(CertificateFilter one, CertificateFilter two) {
        return new CertificateFilter(
                one.search().or(two::search),
                one.standing().or(two::standing),
                one.issuer().or(two::issuer),
                one.environment().or(two::environment),
                one.keyHere().or(two::keyHere),
                one.expiresWithin().or(two::expiresWithin),
                one.expiresFrom().or(two::expiresFrom),
                one.expiresBefore().or(two::expiresBefore),
                one.tag().or(two::tag),
                one.superseded().or(two::superseded),
                one.revoked().or(two::revoked),
                one.archived() || two.archived());
    }

    @Test
    void theOverviewCountsWhatTheModelCounts() {
        var overview = store.inventory().overview(NOW);
        var current = model.items().stream()
                .filter(item -> !item.archived() && !model.superseded(item))
                .toList();
        assertThat(overview.counts()).isEqualTo(counts(current));
        assertThat(overview.archived())
                .isEqualTo(model.items().stream().filter(Item::archived).count());
        var needed = model.find(new Inventory.Query(CertificateFilter.ALL, CertificateOrder.EXPIRES, false)).stream()
                .filter(listed -> !listed.superseded() && needsSomebody(listed))
                .toList();
        assertThat(needed).hasSizeGreaterThan(Survey.NEEDED);
        assertThat(overview.neededInAll()).isEqualTo(needed.size());
        assertThat(overview.needed()).isEqualTo(needed.subList(0, Survey.NEEDED));
        assertThat(overview.next().orElseThrow().notAfter())
                .isEqualTo(current.stream()
                        .map(Item::row)
                        .filter(row -> InventoryModel.standing(row) == CertificateStanding.VALID)
                        .map(CertificateRow::notAfter)
                        .min(Instant::compareTo)
                        .orElseThrow());
        assertThat(overview.issuers()).containsExactly("letsencrypt", "office-ca", "staging", "zero");
        var tags = new TreeMap<String, Long>();
        model.items().stream()
                .filter(item -> !item.archived())
                .forEach(item -> item.tags().forEach(tag -> tags.merge(tag, 1L, Long::sum)));
        assertThat(overview.tags()).isEqualTo(tags);
    }

    private static boolean needsSomebody(Listed listed) {
        var standing = listed.standing(NOW);
        return standing == CertificateStanding.SOON || standing == CertificateStanding.EXPIRED;
    }

    private static Map<CertificateStanding, Long> counts(List<Item> items) {
        var counts = new HashMap<>(items.stream()
                .collect(Collectors.groupingBy(item -> InventoryModel.standing(item.row()), Collectors.counting())));
        assertThat(counts).hasSize(4);
        return counts;
    }

    @Test
    void theDaysAreThoseOfHalfAYearInWhichSomethingExpires() {
        var overview = store.inventory().overview(NOW);
        assertThat(overview.today()).isEqualTo("2026-11-27T00:00:00Z");
        var wanted = new ArrayList<Overview.Day>();
        for (int day = 0; day < 26 * 7; day++) {
            var begin = overview.today().plus(Duration.ofDays(day));
            var expiring = expiring(begin);
            if (!expiring.isEmpty()) {
                wanted.add(new Overview.Day(
                        begin,
                        expiring.getOrDefault(IssuerEnvironment.PRODUCTION, 0L),
                        expiring.getOrDefault(IssuerEnvironment.STAGING, 0L),
                        expiring.getOrDefault(IssuerEnvironment.INTERNAL, 0L)));
            }
        }
        assertThat(overview.days()).isEqualTo(wanted).hasSizeBetween(100, 181);
    }

    private static Map<IssuerEnvironment, Long> expiring(Instant begin) {
        return model.items().stream()
                .filter(item -> !item.archived() && !model.superseded(item))
                .map(Item::row)
                .filter(row -> row.revoked().isEmpty())
                .filter(row -> !row.notAfter().isBefore(begin))
                .filter(row -> row.notAfter().isBefore(begin.plus(Duration.ofDays(1))))
                .collect(Collectors.groupingBy(CertificateRow::environment, Collectors.counting()));
    }

    /** What is counted can be listed: the same filter says so for a day, for what is due and for what is over. */
    @Test
    void aFilterFindsExactlyWhatTheOverviewCounts() {
        var overview = store.inventory().overview(NOW);
        for (var day : overview.days()) {
            var filter = filter(Map.of(
                    "from",
                    day.begin(),
                    "before",
                    day.begin().plus(Duration.ofDays(1)),
                    "superseded",
                    false,
                    "revoked",
                    false));
            assertThat(matching(filter)).isEqualTo(day.production() + day.staging() + day.internal());
        }
        overview.counts()
                .forEach((standing, count) -> assertThat(
                                matching(filter(Map.of("standing", standing, "superseded", false))))
                        .isEqualTo(count));
    }

    private static long matching(CertificateFilter filter) {
        return store.inventory()
                .page(new Inventory.Query(filter, CertificateOrder.EXPIRES, false), 1, Optional.empty(), NOW)
                .matching();
    }

    @Test
    void aCursorThatIsNoneIsTold() {
        for (var cursor :
                List.of("", "x", "NAME.0.1.1.a", "EXPIRES.1.2", "EXPIRES.9999999999999999999.1.1.", "\0".repeat(9))) {
            assertThat(Samples.stop(() ->
                            store.inventory().page(Samples.query(Optional.empty()), 10, Optional.of(cursor), NOW)))
                    .isEqualTo("storage.cursor");
        }
    }

    @Test
    void aTextThatNoNameCanHoldFindsNothing() {
        for (var text : List.of("\0", "a\0b", "x".repeat(10_000), "🦊", "\u202eshop", "a\nb", "a\tb", "' OR 1=1 --")) {
            assertThat(store.inventory()
                            .page(Samples.query(Optional.of(text)), 10, Optional.empty(), NOW)
                            .matching())
                    .isZero();
        }
    }
}
