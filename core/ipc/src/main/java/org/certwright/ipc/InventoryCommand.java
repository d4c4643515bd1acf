package org.certwright.ipc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.certwright.model.DomainName;
import org.certwright.model.IssuerEnvironment;

/** The inventory: what there is, found by what a person asks for, marked, and given out as a file. */
public sealed interface InventoryCommand<R> extends Command<R> {
    /** One page; {@code cursor} is the last page's {@code next} in the same filter and order. */
    record ListCertificates(
            CertificateFilter filter, CertificateOrder order, boolean descending, int most, Optional<String> cursor)
            implements InventoryCommand<CertificatePage> {}

    /** How the inventory stands: all an overview needs, and what can be filtered by. */
    record ShowInventory() implements InventoryCommand<InventoryView> {}

    /** Puts a tag on certificates, or takes it off; at most 1,000 at once. */
    record TagCertificates(List<String> certificates, String tag, boolean on) implements InventoryCommand<BulkResult> {}

    /** Puts certificates out of the way, or back; at most 1,000 at once. */
    record ArchiveCertificates(List<String> certificates, boolean on) implements InventoryCommand<BulkResult> {}

    record ListViews() implements InventoryCommand<ViewList> {}

    /** Keeps a view; one of the same name is replaced. */
    record SaveView(SavedView view) implements InventoryCommand<SavedView> {}

    record RemoveView(String name) implements InventoryCommand<SavedView> {}

    /** Writes what the filter finds where the person picks. */
    record SaveInventory(CertificateFilter filter, CertificateOrder order, boolean descending, InventoryFormat format)
            implements InventoryCommand<FileCommand.SavedFile> {}

    /** How a certificate stands at a moment. */
    enum CertificateState {
        VALID,
        /** Less than a third of its lifetime is left, or a half when it lives for less than ten days. */
        SOON,
        EXPIRED,
        REVOKED
    }

    /** What the certificates are listed by. */
    enum CertificateOrder {
        EXPIRES,
        NAME,
        ISSUER,
        OBTAINED
    }

    /** The kinds of file the inventory is given out as. */
    enum InventoryFormat {
        CSV,
        JSON,
        ICS
    }

    /**
     * Which certificates: all that is given must hold.
     *
     * @param search a part of a name in either script, of an issuer or of a tag; from three characters on also of a serial
     *     number or fingerprint
     * @param expiresWithinDays those that are not expired and will be within so many days
     * @param expiresFrom those that expire then or later, or did
     * @param expiresBefore those that expire earlier, or did
     * @param superseded false leaves out the superseded ones, true shows only them
     * @param revoked false leaves out the revoked ones, true shows only them
     * @param archived false leaves out the archived ones, true shows only them
     */
    record CertificateFilter(
            Optional<String> search,
            Optional<CertificateState> state,
            Optional<String> issuer,
            Optional<IssuerEnvironment> environment,
            Optional<Boolean> keyHere,
            Optional<Integer> expiresWithinDays,
            Optional<Instant> expiresFrom,
            Optional<Instant> expiresBefore,
            Optional<String> tag,
            Optional<Boolean> superseded,
            Optional<Boolean> revoked,
            boolean archived) {
        /** All that are not archived. */
        public static final CertificateFilter ALL = new CertificateFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);

        /** This filter, and {@code text} as {@link #search}. */
        public CertificateFilter searching(String text) {
            return new CertificateFilter(
                    Optional.of(text),
                    state,
                    issuer,
                    environment,
                    keyHere,
                    expiresWithinDays,
                    expiresFrom,
                    expiresBefore,
                    tag,
                    superseded,
                    revoked,
                    archived);
        }

        /** The same among the archived ones. */
        public CertificateFilter inArchive() {
            return new CertificateFilter(
                    search,
                    state,
                    issuer,
                    environment,
                    keyHere,
                    expiresWithinDays,
                    expiresFrom,
                    expiresBefore,
                    tag,
                    superseded,
                    revoked,
                    true);
        }

        /** This filter, and {@code label} as {@link #tag}. */
        public CertificateFilter tagged(String label) {
            return new CertificateFilter(
                    search,
                    state,
                    issuer,
                    environment,
                    keyHere,
                    expiresWithinDays,
                    expiresFrom,
                    expiresBefore,
                    Optional.of(label),
                    superseded,
                    revoked,
                    archived);
        }
    }

    /**
     * One page.
     *
     * @param matching how many the filter finds in all
     * @param total how many there are, archived ones included
     */
    record CertificatePage(List<CertificateRow> certificates, Optional<String> next, long matching, long total) {}

    /**
     * A certificate in a list.
     *
     * @param superseded whether a newer one of the same names and environment exists that is not revoked
     */
    record CertificateRow(
            String id,
            List<DomainName> names,
            String issuer,
            IssuerEnvironment environment,
            Instant notBefore,
            Instant notAfter,
            long daysLeft,
            CertificateState state,
            boolean keyHere,
            boolean superseded,
            boolean archived,
            List<String> tags,
            Optional<Instant> revoked) {}

    /**
     * The inventory in numbers. Archived certificates count only in {@code total} and {@code counts.archived},
     * superseded ones only in {@code total}.
     *
     * @param today its beginning (UTC)
     * @param days those of the 26 weeks from then on in which any expires that is not revoked, in order
     * @param needed at most 50 that are SOON or EXPIRED, the soonest first
     * @param neededInAll how many there are of them
     * @param nextExpiry the VALID one that expires first
     * @param issuers of all certificates, by name
     */
    record InventoryView(
            long total,
            StateCounts counts,
            Instant today,
            List<DayOfExpiries> days,
            List<CertificateRow> needed,
            long neededInAll,
            Optional<CertificateRow> nextExpiry,
            List<String> issuers,
            List<TagCount> tags) {}

    record StateCounts(long valid, long soon, long expired, long revoked, long archived) {}

    /** A day (UTC) and how many of each environment expire in it. */
    record DayOfExpiries(Instant begin, long production, long staging, long internal) {}

    /** A tag and how many certificates bear it, archived ones left out. */
    record TagCount(String name, long certificates) {}

    record BulkResult(List<String> done, List<ItemProblem> failed) {}

    record ItemProblem(String certificate, ProblemView problem) {}

    record ViewList(List<SavedView> views) {}

    /** A filter and an order that were given a name. */
    record SavedView(String name, CertificateFilter filter, CertificateOrder order, boolean descending) {}
}
