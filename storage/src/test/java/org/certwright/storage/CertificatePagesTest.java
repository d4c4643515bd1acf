package org.certwright.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatePagesTest {
    static final int ALL = 2_000;

    @TempDir
    static Path folder;

    static Store store;

    @BeforeAll
    static void fill() {
        store = Samples.open(folder.resolve("profile"));
        store.transaction(
                () -> IntStream.range(0, ALL).forEach(i -> store.certificates().add(Samples.certificate(i))));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void pagesShowEveryCertificateOnceInOrderOfExpiry() {
        var seen = pages(37, Optional.empty());
        assertThat(seen).hasSize(ALL).doesNotHaveDuplicates();
        assertThat(seen)
                .isSortedAccordingTo(Comparator.comparing(CertificateRow::notAfter)
                        .thenComparing(row -> row.id().value()));
    }

    @Test
    void aCertificateAddedMeanwhileMovesNothing(@TempDir Path own) {
        try (var fresh = Samples.open(own.resolve("profile"))) {
            fresh.transaction(() ->
                    IntStream.range(0, 300).forEach(i -> fresh.certificates().add(Samples.certificate(i))));
            var everything = Samples.query(Optional.empty());
            var first = fresh.inventory().page(everything, 100, Optional.empty(), Samples.NOON);
            fresh.certificates().add(Samples.certificate(-6)); // Expires with the first.
            var second = fresh.inventory().page(everything, 100, first.next(), Samples.NOON);
            assertThat(second.certificates()).hasSize(100).doesNotContainAnyElementsOf(first.certificates());
            assertThat(second.total()).isEqualTo(301);
        }
    }

    @Test
    void theLastPageHasNoNext() {
        assertThat(list(1_000, Optional.empty(), Optional.of("www1999.")).next())
                .isEmpty();
        assertThat(list(1, Optional.empty(), Optional.of("www1999.")).next()).isEmpty();
    }

    @Test
    void aSearchFindsPartsOfNamesIssuersSerialsAndFingerprints() {
        assertThat(search("WWW17.EX")).containsExactly(Samples.certificate(17));
        assertThat(search("shop42.example.org")).containsExactly(Samples.certificate(42));
        assertThat(search(Samples.certificate(5).id().abbreviated())).containsExactly(Samples.certificate(5));
        assertThat(search(Samples.certificate(9).serial())).contains(Samples.certificate(9));
        assertThat(search("zażółć")).hasSize(ALL);
        assertThat(search("no such name")).isEmpty();
    }

    @Test
    void whatSqlWouldTakeForAPatternIsText() {
        assertThat(search("%")).isEmpty();
        assertThat(search("www1_")).isEmpty();
        assertThat(search("\\")).isEmpty();
        assertThat(search("\"")).isEmpty();
        assertThat(search("*.shop12.")).containsExactly(Samples.certificate(12));
    }

    @Test
    void theFullTextIndexFindsSerialsAndFingerprintsFromThreeCharactersOn() {
        var all = IntStream.range(0, ALL).mapToObj(Samples::certificate).toList();
        for (var text : List.of("abc", "7f3", "abc1", "bc0")) {
            assertThat(pages(50, Optional.of(text)))
                    .as(text)
                    .hasSameElementsAs(all.stream()
                            .filter(row -> row.serial().contains(text)
                                    || row.id().value().contains(text))
                            .toList());
        }
        assertThat(search("7f")).isEmpty();
    }

    private static List<CertificateRow> search(String text) {
        return pages(500, Optional.of(text));
    }

    private static List<CertificateRow> pages(int limit, Optional<String> search) {
        var seen = new ArrayList<CertificateRow>();
        var page = list(limit, Optional.empty(), search);
        seen.addAll(rows(page));
        while (page.next().isPresent()) {
            page = list(limit, page.next(), search);
            seen.addAll(rows(page));
        }
        return seen;
    }

    private static Inventory.Page list(int limit, Optional<String> cursor, Optional<String> search) {
        return store.inventory().page(Samples.query(search), limit, cursor, Samples.NOON);
    }

    private static List<CertificateRow> rows(Inventory.Page page) {
        return page.certificates().stream()
                .map(listed -> store.certificates().find(listed.id()).orElseThrow())
                .toList();
    }
}
