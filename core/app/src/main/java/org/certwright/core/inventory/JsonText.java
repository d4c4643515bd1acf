package org.certwright.core.inventory;

import java.io.IOException;
import java.util.Objects;
import org.certwright.ipc.InventoryCommand.CertificateRow;
import org.certwright.ipc.Json;
import org.certwright.model.RecordTree;

/** One JSON object; the certificates in it have the form of the list's messages, one a line. */
final class JsonText implements InventoryText {
    private final Appendable out;
    private final Json json = new Json();
    private String separator = "\n";

    JsonText(Appendable out) {
        this.out = out;
    }

    @Override
    public void begin() throws IOException {
        out.append("{\"v\":1,\"certificates\":[");
    }

    @Override
    public void write(CertificateRow row) throws IOException {
        out.append(separator).append(json.write(Objects.requireNonNull(RecordTree.of(row))));
        separator = ",\n";
    }

    @Override
    public void end() throws IOException {
        out.append("\n]}\n");
    }
}
