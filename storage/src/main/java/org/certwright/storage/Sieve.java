package org.certwright.storage;

import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.certwright.storage.Authorities.Authority;

/** A filter, made ready to be held against many lines. */
final class Sieve {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{3,}");

    private final Catalogue catalogue;
    private final long now;
    private final long until;
    private final long from;
    private final long before;
    private final Optional<CertificateStanding> standing;
    private final boolean anyTime;
    private final String tag;
    private final String text;
    private final Needle needle;
    private final Flags flags;
    private final boolean[] allowed;
    private final boolean[] holding;
    private final BitSet numbered;
    private final Set<String> telling;

    Sieve(Session session, Catalogue catalogue, CertificateFilter filter, long now) throws SQLException {
        this.catalogue = catalogue;
        this.now = now;
        this.until =
                filter.expiresWithin().map(within -> now + within.toMillis()).orElse(Long.MAX_VALUE);
        this.from = filter.expiresFrom().map(Sieve::millis).orElse(Long.MIN_VALUE);
        this.before = filter.expiresBefore().map(Sieve::millis).orElse(Long.MAX_VALUE);
        this.standing = filter.standing();
        this.anyTime =
                standing.isEmpty() && until == Long.MAX_VALUE && from == Long.MIN_VALUE && before == Long.MAX_VALUE;
        this.flags = Flags.of(filter);
        this.tag = filter.tag().orElse("");
        this.text = filter.search().map(Sieve::comparable).orElse("");
        this.needle = new Needle(text);
        this.allowed = new boolean[catalogue.authorities().all().size()];
        this.holding = new boolean[allowed.length];
        sort(filter);
        this.numbered = numbered(session);
        this.telling = text.isEmpty() ? Set.of() : telling();
    }

    /** As the names stand in the catalogue; what no name can hold stays and finds nothing. */
    static String comparable(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** The first millisecond that is not before a moment; the catalogue knows no finer ones. */
    private static long millis(Instant moment) {
        try {
            long floor = moment.toEpochMilli();
            return moment.isAfter(Instant.ofEpochMilli(floor)) ? floor + 1 : floor;
        } catch (ArithmeticException beyond) {
            return moment.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    private void sort(CertificateFilter filter) {
        for (int i = 0; i < allowed.length; i++) {
            var who = catalogue.authorities().all().get(i);
            allowed[i] = isAllowed(who, filter);
            holding[i] = !text.isEmpty() && who.holds(text);
        }
    }

    private static boolean isAllowed(Authority who, CertificateFilter filter) {
        return filter.issuer().map(who.issuer()::equals).orElse(true)
                && filter.environment().map(who.environment()::equals).orElse(true);
    }

    /** Those that hold the text in serial number or fingerprint. */
    private BitSet numbered(Session session) throws SQLException {
        var found = new BitSet();
        if (HEX.matcher(text).matches()) {
            session.query(
                    "SELECT rowid FROM certificate_search WHERE certificate_search MATCH ?",
                    results -> {
                        found.set(results.getInt(1));
                        return found;
                    },
                    '"' + text + '"');
        }
        return found;
    }

    /** The tags that hold the text: many certificates bear few, so each is looked into once, and mostly none is left. */
    private Set<String> telling() {
        var all = new HashSet<String>();
        catalogue.leaves().forEach(leaf -> all.addAll(leaf.tagNames()));
        all.removeIf(each -> !comparable(each).contains(text));
        return all;
    }

    /** Whether this leaf may have a line that passes. */
    boolean lets(Leaf leaf) {
        return tag.isEmpty() || leaf.hasTags();
    }

    boolean lets(Leaf leaf, int slot) {
        long head = leaf.head(slot);
        return flags.fit(head)
                && allowed[Leaf.authority(head)]
                && (anyTime || stands(leaf, slot, head))
                && (tag.isEmpty() || leaf.tags(slot).contains(tag))
                && (text.isEmpty() || matches(leaf, slot, head));
    }

    private boolean stands(Leaf leaf, int slot, long head) {
        long ends = leaf.ends(slot);
        if (ends < from || ends >= before) {
            return false;
        }
        if (until != Long.MAX_VALUE && (now > ends || ends > until)) {
            return false;
        }
        return standing.isEmpty()
                || (head & Leaf.REVOKED) != 0
                || CertificateStanding.of(leaf.begins(slot), ends, now) == standing.get();
    }

    private boolean matches(Leaf leaf, int slot, long head) {
        return holding[Leaf.authority(head)]
                || numbered.get((int) leaf.certificate(slot))
                || leaf.holds(slot, needle)
                || (!telling.isEmpty() && (head & Leaf.TAGGED) != 0 && tells(leaf.tags(slot)));
    }

    private boolean tells(List<String> tags) {
        for (var each : tags) {
            if (telling.contains(each)) {
                return true;
            }
        }
        return false;
    }
}
