package org.certwright.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.certwright.model.Fingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of the certificates stays what it is made of: across versions, failures, damage and processes. */
class CatalogueTest {
    /** As step 001 had it. */
    private static final String OLD_COLUMNS = "id names issuer environment issuer_dn serial not_before not_after"
            + " public_key key_description key_vault_ref chain_pem operation order_url created revoked"
            + " revocation_reason searched";

    @TempDir
    Path folder;

    private Path profile() {
        return folder.resolve("profile");
    }

    private static List<Listed> all(Store store, boolean archived) {
        var filter = new CertificateFilter(
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
                Optional.empty(),
                archived);
        return store.inventory()
                .page(
                        new Inventory.Query(filter, CertificateOrder.EXPIRES, false),
                        1_000,
                        Optional.empty(),
                        InventoryModel.NOW)
                .certificates();
    }

    @Test
    void anInventoryOfTheFirstFormatIsTakenOverWhole() throws Exception {
        var model = new InventoryModel(5, 600);
        PrivateFiles.createFolder(profile());
        var file = profile().resolve("inventory.db");
        try (var connection = Sqlite.open(file)) {
            var session = new Session(connection);
            new Migrations(List.of("001-inventory.sql"), Migrations.ALL::sql).bringForward(session, file);
            session.run("BEGIN");
            for (var item : model.items()) {
                insertAsBefore(session, item.row());
            }
            session.run("COMMIT");
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        try (var store = Samples.open(profile())) {
            assertThat(all(store, false)).hasSize(600).allSatisfy(listed -> {
                assertThat(listed.archived()).isFalse();
                assertThat(listed.tags()).isEmpty();
            });
            assertThat(all(store, false).stream().filter(Listed::superseded).map(Listed::id))
                    .containsExactlyInAnyOrderElementsOf(model.items().stream()
                            .filter(model::superseded)
                            .map(item -> item.row().id())
                            .toList())
                    .isNotEmpty();
            var serial = model.items().get(77).row().serial();
            assertThat(store.inventory()
                            .page(Samples.query(Optional.of(serial)), 9, Optional.empty(), InventoryModel.NOW)
                            .certificates())
                    .extracting(Listed::id)
                    .contains(model.items().get(77).row().id());
            store.certificates().add(Samples.certificate(1));
            assertThat(all(store, false)).hasSize(601);
        }
        assertThat(profile().resolve("inventory.before-2.db")).isRegularFile();
    }

    private static void insertAsBefore(Session session, CertificateRow row) throws SQLException {
        new Table<CertificateRow>("certificates", OLD_COLUMNS, Certificates::cells, none -> row).insert(session, row);
        session.update(
                "INSERT INTO certificate_search (rowid, searched) SELECT number, searched FROM certificates WHERE id=?",
                row.id().value());
    }

    @Test
    void aTransactionThatComesToNothingIsForgotten() {
        try (var store = Samples.open(profile())) {
            Samples.fill(store);
            var before = all(store, false);
            assertThatThrownBy(() -> store.transaction(() -> {
                        store.certificates().add(Samples.certificate(500));
                        store.inventory().tag(List.of(Samples.certificate(1).id()), "gone", true);
                        assertThat(all(store, false)).hasSize(before.size() + 1);
                        throw new IllegalStateException("changed my mind");
                    }))
                    .hasMessage("changed my mind");
            assertThat(all(store, false)).isEqualTo(before);
            store.certificates().add(Samples.certificate(501));
            assertThat(all(store, false)).hasSize(before.size() + 1);
        }
        try (var again = Samples.open(profile())) {
            assertThat(again.inventory().overview(Samples.NOON).tags()).containsOnlyKeys("shop");
        }
    }

    @Test
    void aNewerCertificateSupersedesUntilItIsRevoked() {
        try (var store = Samples.open(profile())) {
            var model = new InventoryModel(9, 1);
            var old = model.items().getFirst().row();
            var fresh = Samples.renewed(old, 40);
            store.certificates().add(fresh);
            store.certificates().add(old);
            assertThat(superseded(store)).containsExactly(old.id());
            store.certificates()
                    .markRevoked(fresh.id(), Samples.NOON, org.certwright.model.RevocationReason.SUPERSEDED);
            assertThat(superseded(store)).isEmpty();
        }
    }

    private static List<Fingerprint> superseded(Store store) {
        return all(store, false).stream()
                .filter(Listed::superseded)
                .map(listed -> listed.id())
                .toList();
    }

    @Test
    void aTwentyFirstTagIsRefusedAndTheOthersGetTheirs() {
        try (var store = Samples.open(profile())) {
            Samples.fill(store);
            var full = Samples.certificate(1).id();
            var free = Samples.certificate(2).id();
            IntStream.range(0, Inventory.MOST_TAGS)
                    .forEach(i -> store.inventory().tag(List.of(full), "tag " + i, true));
            assertThat(store.inventory().tag(List.of(full, free), "one more", true))
                    .isEqualTo(new Inventory.Marked(List.of(free), Set.of(full)));
            assertThat(store.inventory().tag(List.of(full), "tag 3", true))
                    .isEqualTo(new Inventory.Marked(List.of(), Set.of()));
            assertThat(store.inventory().listed(Samples.certificate(2).id()).tags())
                    .containsExactly("one more", "shop");
            assertThat(store.inventory().listed(Samples.certificate(1).id()).tags())
                    .hasSize(20);
        }
    }

    @Test
    void whatIsMarkedAlreadyIsNotChanged() {
        try (var store = Samples.open(profile())) {
            Samples.fill(store);
            var some =
                    List.of(Samples.certificate(1).id(), Samples.certificate(2).id());
            assertThat(store.inventory().tag(some, "shop", true))
                    .isEqualTo(new Inventory.Marked(List.of(some.getFirst()), Set.of()));
            assertThat(store.inventory().tag(some, "none", false).changed()).isEmpty();
            assertThat(store.inventory().archive(some, false)).isEmpty();
            assertThat(store.inventory().archive(some, true)).isEqualTo(some);
        }
    }

    @Test
    void aFlippedBitInWhatWasAddedIsFound() {
        for (var flip : List.of(
                "UPDATE certificate_marks SET tags='other' || char(10)",
                "UPDATE certificate_marks SET archived=1-archived",
                "UPDATE views SET json='[]'",
                "UPDATE certificate_authorities SET issuer='somebody'",
                "UPDATE catalogue SET tags=''",
                "UPDATE catalogue SET names=CAST(replace(CAST(names AS TEXT), 'www', 'wvw') AS BLOB)",
                "UPDATE catalogue SET facts=zeroblob(length(facts))",
                "UPDATE catalogue SET version=version+1")) {
            var place = folder.resolve("flip " + flip.hashCode());
            try (var store = Samples.open(place)) {
                Samples.fill(store);
                store.database().call(session -> session.update(flip));
            }
            assertThat(Samples.problem(Store.open(place))).as(flip).isEqualTo("storage.corrupt");
        }
    }

    @Test
    void twoProcessesThatTagAtOnceLoseNoTag() throws Exception {
        try (var store = Samples.open(profile())) {
            store.transaction(() ->
                    IntStream.range(0, 300).forEach(i -> store.certificates().add(Samples.certificate(i))));
            var begun = List.of(
                    TaggingProgram.start(profile(), "red"),
                    TaggingProgram.start(profile(), "green"),
                    TaggingProgram.start(profile(), "blue"));
            for (var process : begun) {
                assertThat(process.waitFor()).isZero();
            }
            assertThat(all(store, false))
                    .hasSize(300)
                    .allSatisfy(listed -> assertThat(listed.tags()).containsExactly("blue", "green", "red"));
        }
    }
}
