package org.certwright.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.certwright.model.Fingerprint;

/** The certificates as people look through them: in pages, filtered and in order, counted, and marked. */
public final class Inventory {
    /** How many tags a certificate may bear. */
    public static final int MOST_TAGS = 20;

    private final Database database;
    private final Catalogue catalogue;

    Inventory(Database database, Catalogue catalogue) {
        this.database = database;
        this.catalogue = catalogue;
    }

    /** Which certificates, in which order. */
    public record Query(CertificateFilter filter, CertificateOrder order, boolean descending) {}

    /**
     * One page.
     *
     * @param next the cursor of the page after this one, if there is one
     * @param matching how many the filter finds in all
     * @param total how many there are, archived ones included
     */
    public record Page(List<Listed> certificates, Optional<String> next, long matching, long total) {}

    /**
     * At most {@code most} certificates behind {@code cursor}, which the page before gave out as its {@code next}; stops
     * with {@code storage.cursor} when it is none.
     */
    public Page page(Query query, int most, Optional<String> cursor, Instant now) {
        var after = cursor.map(text -> Place.of(text, query.order()));
        return database.call(session -> {
            var all = catalogue.refreshed(session, database.undone());
            var sieve = new Sieve(session, all, query.filter(), now.toEpochMilli());
            var ordering = new Ordering(query.order(), query.descending(), all.authorities());
            var found = Search.find(all.leaves(), sieve, ordering, after, most + 1);
            boolean more = found.places().size() > most;
            var places = more ? found.places().subList(0, most) : found.places();
            return new Page(
                    places.stream()
                            .map(place -> all.listed(place.certificate()))
                            .toList(),
                    more ? Optional.of(places.getLast().cursor()) : Optional.empty(),
                    found.matching(),
                    all.total());
        });
    }

    /** How the inventory stands at {@code now}. */
    public Overview overview(Instant now) {
        return database.call(session -> {
            var all = catalogue.refreshed(session, database.undone());
            var survey = new Survey(all, now);
            var issuers = all.authorities().all().stream()
                    .map(Authorities.Authority::issuer)
                    .collect(Collectors.toCollection(TreeSet::new));
            var tags = new TreeMap<String, Long>();
            all.leaves().forEach(leaf -> leaf.tagCounts().forEach((tag, count) -> tags.merge(tag, count, Long::sum)));
            return new Overview(
                    survey.total(),
                    survey.counts(),
                    survey.archived(),
                    survey.today(),
                    survey.days(),
                    survey.needed().stream()
                            .map(place -> all.listed(place.certificate()))
                            .toList(),
                    survey.neededInAll(),
                    survey.next().map(place -> all.listed(place.certificate())),
                    issuers,
                    tags);
        });
    }

    /** A certificate, which must exist, as it is listed. */
    public Listed listed(Fingerprint certificate) {
        return database.call(session -> {
            var all = catalogue.refreshed(session, database.undone());
            return all.listed(number(session, certificate));
        });
    }

    private static long number(Session session, Fingerprint certificate) throws SQLException {
        return session.number("SELECT number FROM certificates WHERE id=?", certificate.value());
    }

    /**
     * What came of marking certificates.
     *
     * @param changed those that were not like that before
     * @param full those that bear {@link #MOST_TAGS} others already and were left as they are
     */
    public record Marked(List<Fingerprint> changed, Set<Fingerprint> full) {}

    /** Puts a tag on these certificates, which must exist, or takes it off. */
    public Marked tag(List<Fingerprint> certificates, String tag, boolean on) {
        return mark(certificates, marks -> {
            var changed = marks.tagged(tag, on);
            return changed.tags().size() > MOST_TAGS ? Optional.empty() : Optional.of(changed);
        });
    }

    /** Archives these certificates, which must exist, or takes them out of the archive; those that were not like that. */
    public List<Fingerprint> archive(List<Fingerprint> certificates, boolean on) {
        return mark(certificates, marks -> Optional.of(marks.archived(on))).changed();
    }

    private Marked mark(List<Fingerprint> certificates, Function<Marks, Optional<Marks>> change) {
        return database.transaction(session -> {
            var all = catalogue.refreshed(session, database.undone());
            var marked = new Marked(new ArrayList<>(), new HashSet<>());
            var lines = new HashMap<Long, Line>();
            for (var certificate : new LinkedHashSet<>(certificates)) {
                var before = Marks.of(session, certificate);
                var after = change.apply(before);
                if (after.isEmpty()) {
                    marked.full().add(certificate);
                } else if (!after.get().equals(before)) {
                    after.get().write(session);
                    long number = number(session, certificate);
                    lines.put(number, all.line(number).marked(after.get()));
                    marked.changed().add(certificate);
                }
            }
            all.write(session, lines);
            return marked;
        });
    }
}
