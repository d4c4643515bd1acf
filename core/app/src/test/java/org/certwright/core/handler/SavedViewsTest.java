package org.certwright.core.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.certwright.core.inventory.InventoryProblem;
import org.certwright.core.profile.TestProfile;
import org.certwright.ipc.InventoryCommand.CertificateFilter;
import org.certwright.ipc.InventoryCommand.CertificateOrder;
import org.certwright.ipc.InventoryCommand.SavedView;
import org.certwright.model.Stopped;
import org.certwright.storage.Views.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SavedViewsTest {
    /** As it was kept before a filter could ask for a range, for superseded and for revoked ones. */
    private static final String EARLIER = "{\"descending\":true,\"filter\":{\"archived\":false,\"environment\":null,"
            + "\"expiresWithinDays\":60,\"issuer\":null,\"keyHere\":null,\"search\":null,\"state\":null,\"tag\":\"web\"},"
            + "\"name\":\"Web, soon\",\"order\":\"NAME\"}";

    @TempDir
    Path folder;

    @Test
    void aViewFromBeforeAFilterCouldAskForMoreIsStillRead() {
        try (var profile = TestProfile.open(folder.resolve("profile"))) {
            profile.store().views().put(new View("Web, soon", EARLIER), 10);
            var filter = new CertificateFilter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(60),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("web"),
                    Optional.empty(),
                    Optional.empty(),
                    false);
            assertThat(new SavedViews(profile).list().views())
                    .containsExactly(new SavedView("Web, soon", filter, CertificateOrder.NAME, true));
        }
    }

    @Test
    void aFilterLooksForNoTextThatIsLongerThanAnyName() {
        try (var profile = TestProfile.open(folder.resolve("profile"))) {
            var view = new SavedView(
                    "Long", CertificateFilter.ALL.searching("x".repeat(501)), CertificateOrder.EXPIRES, false);
            var stopped = catchThrowableOfType(Stopped.class, () -> new SavedViews(profile).save(view));
            assertThat(stopped.problem().orElseThrow().code()).isEqualTo(InventoryProblem.LONG_SEARCH);
            assertThatCode(() -> Rows.filter(CertificateFilter.ALL.searching("x".repeat(500))))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aViewKeepsAllThatItAsksFor() {
        try (var profile = TestProfile.open(folder.resolve("profile"))) {
            var filter = new CertificateFilter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Instant.parse("2027-01-04T00:00:00Z")),
                    Optional.of(Instant.parse("2027-01-11T00:00:00Z")),
                    Optional.empty(),
                    Optional.of(false),
                    Optional.of(true),
                    false);
            var view = new SavedView("A week", filter, CertificateOrder.EXPIRES, false);
            var views = new SavedViews(profile);
            views.save(view);
            assertThat(views.list().views()).containsExactly(view);
        }
    }
}
