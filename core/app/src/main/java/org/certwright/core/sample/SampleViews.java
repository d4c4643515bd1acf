package org.certwright.core.sample;

import java.util.List;
import java.util.Objects;
import org.certwright.ipc.InventoryCommand.CertificateFilter;
import org.certwright.ipc.InventoryCommand.CertificateOrder;
import org.certwright.ipc.InventoryCommand.SavedView;
import org.certwright.ipc.Json;
import org.certwright.model.RecordTree;
import org.certwright.storage.Views;

/** The saved views of the sample. */
final class SampleViews {
    private SampleViews() {}

    static void add(Views views) {
        var json = new Json();
        for (var view : List.of(
                new SavedView("Mail servers", CertificateFilter.ALL.tagged("mail"), CertificateOrder.NAME, false),
                new SavedView(
                        "Payments, next first",
                        CertificateFilter.ALL.tagged("payments"),
                        CertificateOrder.EXPIRES,
                        false))) {
            views.put(new Views.View(view.name(), json.write(Objects.requireNonNull(RecordTree.of(view)))), 100);
        }
    }
}
