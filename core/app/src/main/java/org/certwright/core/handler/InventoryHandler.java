package org.certwright.core.handler;

import java.time.Instant;
import java.time.InstantSource;
import org.certwright.core.plan.CertificatePlanner;
import org.certwright.core.port.FileChooser;
import org.certwright.core.profile.Profile;
import org.certwright.ipc.InventoryCommand;
import org.certwright.ipc.InventoryCommand.CertificatePage;
import org.certwright.ipc.InventoryCommand.DayOfExpiries;
import org.certwright.ipc.InventoryCommand.InventoryView;
import org.certwright.ipc.InventoryCommand.ListCertificates;
import org.certwright.ipc.InventoryCommand.SaveInventory;
import org.certwright.ipc.InventoryCommand.StateCounts;
import org.certwright.ipc.InventoryCommand.TagCount;
import org.certwright.model.Outcome;
import org.certwright.storage.CertificateStanding;
import org.certwright.storage.Overview;

/** Looks through the inventory, marks what is in it and gives it out. */
public final class InventoryHandler {
    static final int MOST_ON_A_PAGE = 1_000;

    private final Profile profile;
    private final Marking marking;
    private final SavedViews views;
    private final InventoryFile file;
    private final InstantSource clock;

    InventoryHandler(Profile profile, CertificatePlanner certificates, FileChooser chooser, InstantSource clock) {
        this.profile = profile;
        this.marking = new Marking(profile, certificates::find);
        this.views = new SavedViews(profile);
        this.file = new InventoryFile(profile, chooser, clock);
        this.clock = clock;
    }

    public Outcome<?> handle(InventoryCommand<?> command) {
        return switch (command) {
            case ListCertificates wish -> Outcome.done(page(wish));
            case InventoryCommand.ShowInventory() ->
                Outcome.done(view(profile.store().inventory().overview(clock.instant()), clock.instant()));
            case InventoryCommand.TagCertificates(var certificates, var tag, var on) ->
                Outcome.done(marking.tag(certificates, tag, on));
            case InventoryCommand.ArchiveCertificates(var certificates, var on) ->
                Outcome.done(marking.archive(certificates, on));
            case InventoryCommand.ListViews() -> Outcome.done(views.list());
            case InventoryCommand.SaveView(var view) -> Outcome.done(views.save(view));
            case InventoryCommand.RemoveView(var name) -> Outcome.done(views.remove(name));
            case SaveInventory wish -> file.save(wish);
        };
    }

    private CertificatePage page(ListCertificates wish) {
        var now = clock.instant();
        var page = profile.store()
                .inventory()
                .page(
                        Rows.query(wish.filter(), wish.order(), wish.descending()),
                        Math.clamp(wish.most(), 1, MOST_ON_A_PAGE),
                        wish.cursor(),
                        now);
        return new CertificatePage(
                page.certificates().stream()
                        .map(listed -> Rows.view(listed, now))
                        .toList(),
                page.next(),
                page.matching(),
                page.total());
    }

    private static InventoryView view(Overview overview, Instant now) {
        return new InventoryView(
                overview.total(),
                new StateCounts(
                        overview.counts().getOrDefault(CertificateStanding.VALID, 0L),
                        overview.counts().getOrDefault(CertificateStanding.SOON, 0L),
                        overview.counts().getOrDefault(CertificateStanding.EXPIRED, 0L),
                        overview.counts().getOrDefault(CertificateStanding.REVOKED, 0L),
                        overview.archived()),
                overview.today(),
                overview.days().stream()
                        .map(day -> new DayOfExpiries(day.begin(), day.production(), day.staging(), day.internal()))
                        .toList(),
                overview.needed().stream().map(listed -> Rows.view(listed, now)).toList(),
                overview.neededInAll(),
                overview.next().map(listed -> Rows.view(listed, now)),
                overview.issuers().stream().toList(),
                overview.tags().entrySet().stream()
                        .map(tag -> new TagCount(tag.getKey(), tag.getValue()))
                        .toList());
    }
}
