package org.certwright.core.sample;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
                new SavedView("Mail servers", tagged("mail"), CertificateOrder.NAME, false),
                new SavedView("Payments, next first", tagged("payments"), CertificateOrder.EXPIRES, false))) {
            views.put(new Views.View(view.name(), json.write(Objects.requireNonNull(RecordTree.of(view)))), 100);
        }
    }

    private static CertificateFilter tagged(String tag) {
        return new CertificateFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(tag),
                false);
    }
}
