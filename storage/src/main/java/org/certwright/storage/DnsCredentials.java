package org.certwright.storage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.certwright.model.DnsName;
import org.certwright.model.SecretRef;

/** What may write to which zones. */
public final class DnsCredentials {
    static final Table<DnsCredentialRow> TABLE = new Table<>(
            "dns_credentials",
            "name provider zones settings field_vault_refs created",
            row -> Cells.of(
                    row.name(),
                    row.provider(),
                    row.zones().stream().map(DnsName::value).toList(),
                    row.settings(),
                    row.secrets(),
                    row.created()),
            row -> new DnsCredentialRow(
                    row.text(), row.text(), row.list(DnsName::new), row.map(), references(row.map()), row.instant()));

    private final Database database;

    DnsCredentials(Database database) {
        this.database = database;
    }

    private static Map<String, SecretRef> references(Map<String, String> texts) {
        var references = new TreeMap<String, SecretRef>();
        texts.forEach((field, text) -> references.put(field, new SecretRef(text)));
        return references;
    }

    /** Adds a credential; stops with {@code storage.name-taken} if there is one of that name. */
    public void add(DnsCredentialRow row) {
        database.transaction(session -> Names.insert(TABLE, session, row, row.name()));
    }

    public Optional<DnsCredentialRow> find(String name) {
        return database.call(session -> TABLE.find(session, name));
    }

    /** By name. */
    public List<DnsCredentialRow> all() {
        return database.call(session -> TABLE.select(session, "ORDER BY name"));
    }

    /** Whether there was one to remove. */
    public boolean remove(String name) {
        return database.call(session -> TABLE.delete(session, name));
    }

    /** The credential for the zone that is closest to {@code name}; of two for one zone the older. */
    public Optional<DnsCredentialRow> forName(DnsName name) {
        return all().stream()
                .filter(row -> closest(row, name) >= 0)
                .max(Comparator.<DnsCredentialRow>comparingInt(row -> closest(row, name))
                        .thenComparing(DnsCredentialRow::created, Comparator.reverseOrder()));
    }

    private static int closest(DnsCredentialRow row, DnsName name) {
        return row.zones().stream()
                .filter(name::isWithin)
                .mapToInt(zone -> zone.value().length())
                .max()
                .orElse(-1);
    }
}
