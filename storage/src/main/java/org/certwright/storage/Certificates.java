package org.certwright.storage;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
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

    private final Database database;

    Certificates(Database database) {
        this.database = database;
    }

    /**
     * Which certificates to list, those that expire first coming first.
     *
     * @param limit how many at most, 1 to 1,000
     * @param cursor where the page before ended, see {@link Listing#next}
     * @param search a part of a name, an issuer, a serial number or a fingerprint, in any case
     */
    public record Page(int limit, Optional<String> cursor, Optional<String> search) {
        public Page {
            if (limit < 1 || limit > 1_000) {
                throw new IllegalArgumentException("a page of " + limit + " certificates");
            }
        }
    }

    /**
     * One page.
     *
     * @param next the cursor of the page after this one, if there is one
     */
    public record Listing(List<CertificateRow> rows, Optional<String> next) {
        public Listing {
            rows = List.copyOf(rows);
        }
    }

    private static List<@Nullable Object> cells(CertificateRow row) {
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

    private static String searched(CertificateRow row) {
        var names = row.names().stream().map(DomainName::ascii).collect(Collectors.joining("\n"));
        return String.join(
                        "\n",
                        names,
                        row.issuer(),
                        row.issuerDn(),
                        row.serial(),
                        row.id().value())
                .toLowerCase(Locale.ROOT);
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
                session.update(
                        "INSERT INTO certificate_search (rowid, searched) SELECT number, searched FROM certificates"
                                + " WHERE id=?",
                        row.id().value());
            }
            return row;
        });
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
        return database
                .call(session -> TABLE.select(
                        session,
                        "WHERE number IN (SELECT rowid FROM certificate_search WHERE searched MATCH ?)",
                        '"' + name.ascii() + '"'))
                .stream()
                .filter(row -> row.names().contains(name))
                .toList();
    }

    /** One page; its cost does not grow with the inventory. */
    public Listing list(Page page) {
        return database.call(session -> new ExpiryOrder(session, page).list());
    }

    /** Notes that the CA revoked it; whether there is such a certificate. */
    public boolean markRevoked(Fingerprint id, Instant when, RevocationReason reason) {
        return database.transaction(session -> {
            var found = TABLE.find(session, id.value());
            if (found.isPresent()) {
                TABLE.update(session, revoked(found.get(), when, reason));
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
