package org.certwright.core.handler;

import java.time.InstantSource;
import org.certwright.core.profile.Profile;
import org.certwright.ipc.InventoryCommand;
import org.certwright.ipc.InventoryCommand.CertificatePage;
import org.certwright.ipc.InventoryCommand.ListCertificates;
import org.certwright.ipc.IpcProblem;
import org.certwright.model.Outcome;
import org.certwright.model.Problem;
import org.certwright.storage.Certificates;

/** Lists the inventory. */
public final class InventoryHandler {
    private final Profile profile;
    private final InstantSource clock;

    InventoryHandler(Profile profile, InstantSource clock) {
        this.profile = profile;
        this.clock = clock;
    }

    public Outcome<?> handle(InventoryCommand<?> command) {
        return command instanceof ListCertificates wish
                ? Outcome.done(page(wish))
                : Problem.of(IpcProblem.NOT_HERE, "command", command.getClass().getSimpleName())
                        .asOutcome();
    }

    private CertificatePage page(ListCertificates wish) {
        var store = profile.store().certificates();
        var page = store.list(new Certificates.Page(
                Math.clamp(wish.most(), 1, 1_000), wish.cursor(), wish.filter().search()));
        var now = clock.instant();
        return new CertificatePage(
                page.rows().stream().map(row -> Rows.view(row, now)).toList(),
                page.next(),
                store.count(),
                store.count());
    }
}
