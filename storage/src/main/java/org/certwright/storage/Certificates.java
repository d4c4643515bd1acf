package org.certwright.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.certwright.model.DomainName;
import org.certwright.model.Fingerprint;
import org.certwright.model.IssuerEnvironment;
import org.certwright.model.OperationId;
import org.certwright.model.RevocationReason;
import org.certwright.model.SecretRef;
import org.jspecify.annotations.Nullable;

/** The certificates that were issued. */
public final class Certificates {
    static final Table<CertificateRow> TABLE = new Table<>(
            "certificates",
            "id names issuer environment issuer_dn serial not_before not_after public_key key_description key_vault_ref"
                    + " chain_pem operation order_url created revoked revocation_reason searched",
            Certificates::cells,
            Certificates::row);

    static final String TO_SEARCH = "INSERT INTO certificate_search (rowid, searched) VALUES (?, ?)";

    private static final int AT_ONCE = 500;

    private final Database database;
    private final Catalogue catalogue;

    Certificates(Database database, Catalogue catalogue) {
        this.database = database;
        this.catalogue = catalogue;
    }

    static List<@Nullable Object> cells(CertificateRow row) {
        return Cells.of(
                row.id(),
                row.names(),
                row.issuer(),
                row.environment(),
                row.issuerDn(),
                row.serial(),
                row.notBefore(),
                row.notAfter(),
                row.publicKey(),
                row.keyDescription(),
                row.key(),
                row.chainPem(),
                row.operation(),
                row.order(),
                row.created(),
                row.revoked(),
                row.revocationReason(),
                searched(row));
    }

    /** What the full-text index looks at. */
    static String searched(CertificateRow row) {
        return (row.serial() + "\n" + row.id().value()).toLowerCase(Locale.ROOT);
    }

    private static CertificateRow row(Row row) {
        return new CertificateRow(
                row.as(Fingerprint::new),
                row.list(DomainName::new),
                row.text(),
                row.constant(IssuerEnvironment.class),
                row.text(),
                row.text(),
                row.instant(),
                row.instant(),
                row.as(Fingerprint::new),
                row.text(),
                row.optional(SecretRef::new),
                row.text(),
                row.as(OperationId::new),
                row.uri(),
                row.instant(),
                row.optional(Instant::parse),
                row.optional(RevocationReason::valueOf));
    }

    /** Adds a certificate, unless it is there: its id covers all that cannot change. */
    public void add(CertificateRow row) {
        database.transaction(session -> {
            if (TABLE.find(session, row.id().value()).isEmpty()) {
                TABLE.insert(session, row);
                session.update(TO_SEARCH, number(session, row.id()), searched(row));
                catalogue(session, row);
            }
            return row;
        });
    }

    private static long number(Session session, Fingerprint id) throws SQLException {
        return session.number("SELECT number FROM certificates WHERE id=?", id.value());
    }

    private void catalogue(Session session, CertificateRow row) throws SQLException {
        var all = catalogue.refreshed(session, database.undone());
        int authority = all.authorities().place(session, Authorities.Authority.of(row));
        var line = Line.of(authority, row, Marks.of(session, row.id()));
        all.write(session, new Lineage(all).with(number(session, row.id()), line));
    }

    public Optional<CertificateRow> find(Fingerprint id) {
        return database.call(session -> TABLE.find(session, id.value()));
    }

    /** The certificates whose fingerprint starts with {@code hexPrefix}. */
    public List<CertificateRow> findByPrefix(String hexPrefix) {
        return database.call(session -> TABLE.startingWith(session, hexPrefix));
    }

    /** The certificates that hold exactly this name, among others perhaps. */
    public List<CertificateRow> withName(DomainName name) {
        return database.call(session -> {
            var rows = new ArrayList<CertificateRow>();
            for (var number : catalogue.refreshed(session, database.undone()).named(name.ascii())) {
                rows.addAll(TABLE.select(session, "WHERE number=?", number));
            }
            return List.copyOf(rows);
        });
    }

    /** Where the vault keeps the keys of all certificates. */
    public Set<SecretRef> keys() {
        var keys = new HashSet<SecretRef>();
        long last = database.call(session -> session.number("SELECT coalesce(max(number), 0) FROM certificates"));
        for (long from = 0; from <= last; from += AT_ONCE) { // In pieces, so that nobody waits for all of it.
            long begin = from;
            database.call(session -> TABLE.select(session, "WHERE number>=? AND number<?", begin, begin + AT_ONCE))
                    .forEach(row -> row.key().ifPresent(keys::add));
        }
        return keys;
    }

    /** Notes that the CA revoked it; whether there is such a certificate. */
    public boolean markRevoked(Fingerprint id, Instant when, RevocationReason reason) {
        return database.transaction(session -> {
            var found = TABLE.find(session, id.value());
            if (found.isPresent()) {
                var row = revoked(found.get(), when, reason);
                TABLE.update(session, row);
                catalogue(session, row);
            }
            return found.isPresent();
        });
    }

    private static CertificateRow revoked(CertificateRow row, Instant when, RevocationReason reason) {
        return new CertificateRow(
                row.id(),
                row.names(),
                row.issuer(),
                row.environment(),
                row.issuerDn(),
                row.serial(),
                row.notBefore(),
                row.notAfter(),
                row.publicKey(),
                row.keyDescription(),
                row.key(),
                row.chainPem(),
                row.operation(),
                row.order(),
                row.created(),
                Optional.of(when),
                Optional.of(reason));
    }

    public long count() {
        return database.call(session -> session.number("SELECT count(*) FROM certificates"));
    }
}
