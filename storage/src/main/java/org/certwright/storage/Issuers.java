package org.certwright.storage;

import java.util.List;
import java.util.Optional;
import org.certwright.model.IssuerEnvironment;
import org.certwright.model.KeySpec;
import org.certwright.model.SecretRef;

/** The CAs of this profile. */
public final class Issuers {
    static final Table<IssuerRow> TABLE = new Table<>(
            "issuers",
            "name directory environment account_key_spec account_vault_ref account contacts terms_of_service"
                    + " external_account trust_anchor_pem preferred_chain created",
            Issuers::cells,
            Issuers::row);

    private final Database database;

    Issuers(Database database) {
        this.database = database;
    }

    private static List<@org.jspecify.annotations.Nullable Object> cells(IssuerRow row) {
        return Cells.of(
                row.name(),
                row.directory(),
                row.environment(),
                row.accountKeySpec(),
                row.accountKey(),
                row.account(),
                row.contacts(),
                row.termsOfService(),
                row.externalAccount(),
                row.trustAnchorPem(),
                row.preferredChain(),
                row.created());
    }

    private static IssuerRow row(Row row) {
        return new IssuerRow(
                row.text(),
                row.uri(),
                row.constant(IssuerEnvironment.class),
                row.constant(KeySpec.class),
                row.as(SecretRef::new),
                row.uri(),
                row.list(item -> item),
                row.optional(text -> text),
                row.optional(text -> text),
                row.optional(text -> text),
                row.optional(text -> text),
                row.instant());
    }

    /** Adds an issuer; stops with {@code storage.name-taken} if there is one of that name. */
    public void add(IssuerRow row) {
        database.transaction(session -> Names.insert(TABLE, session, row, row.name()));
    }

    public Optional<IssuerRow> find(String name) {
        return database.call(session -> TABLE.find(session, name));
    }

    /** By name. */
    public List<IssuerRow> all() {
        return database.call(session -> TABLE.select(session, "ORDER BY name"));
    }

    /** Whether there was one to remove. */
    public boolean remove(String name) {
        return database.call(session -> TABLE.delete(session, name));
    }
}
