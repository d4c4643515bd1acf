package org.certwright.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.certwright.model.DomainName;
import org.certwright.model.Fingerprint;

/**
 * One certificate in the catalogue; times are milliseconds since 1970.
 *
 * @param authority which of {@link Authorities}
 * @param revoked when it was
 * @param id its fingerprint in four pieces
 * @param names see {@link #names(List)}
 */
record Line(
        int authority,
        Optional<Long> revoked,
        boolean keyHere,
        boolean archived,
        boolean superseded,
        long begins,
        long ends,
        long obtained,
        List<Long> id,
        String names,
        List<String> tags) {
    /** Between the names of a line; no name has it. */
    static final String TAB = "\t";

    static Line of(int authority, CertificateRow row, Marks marks) {
        return new Line(
                authority,
                row.revoked().map(Instant::toEpochMilli),
                row.key().isPresent(),
                marks.archived(),
                false,
                row.notBefore().toEpochMilli(),
                row.notAfter().toEpochMilli(),
                row.created().toEpochMilli(),
                id(row),
                names(row.names()),
                marks.tags());
    }

    private static List<Long> id(CertificateRow row) {
        return Stream.of(0, 16, 32, 48)
                .map(at -> Long.parseUnsignedLong(row.id().value().substring(at, at + 16), 16))
                .toList();
    }

    /** What is shown of it; {@code authority} is the one it names. */
    Listed listed(Authorities.Authority authority) {
        return new Listed(
                new Fingerprint(id.stream().map(HexFormat.of()::toHexDigits).collect(Collectors.joining())),
                ascii(names),
                authority.issuer(),
                authority.environment(),
                Instant.ofEpochMilli(begins),
                Instant.ofEpochMilli(ends),
                keyHere,
                superseded,
                archived,
                tags,
                revoked.map(Instant::ofEpochMilli));
    }

    private static List<DomainName> ascii(String names) {
        var found = new ArrayList<DomainName>();
        for (var form : split(names)) {
            if (form.chars().allMatch(character -> character < 128)) {
                found.add(new DomainName(form));
            }
        }
        return found;
    }

    static String key(String names) {
        int end = names.indexOf(TAB);
        return end < 0 ? names : names.substring(0, end);
    }

    /**
     * The text a search looks at: the names in both forms, beginning with what the line is sorted by, which is the first
     * name in its owner's script without the wildcard. Where that is no name itself, an empty word follows it.
     */
    static String names(List<DomainName> names) {
        var first = names.getFirst();
        var key = new DomainName(first.base().value()).unicode();
        var forms = new LinkedHashSet<String>();
        names.forEach(name -> forms.add(name.ascii()));
        names.forEach(name -> forms.add(name.unicode()));
        var text = String.join(TAB, forms);
        return key.equals(first.ascii()) ? text : key + TAB + TAB + text;
    }

    /** Whether {@code other} has the same names as this, in whatever order. */
    boolean sameNames(Line other) {
        return forms(names).equals(forms(other.names));
    }

    /** The names of a line, each in both forms. */
    static Set<String> forms(String names) {
        return new LinkedHashSet<>(split(names));
    }

    private static List<String> split(String names) {
        int gap = names.indexOf(TAB + TAB);
        return List.of(names.substring(gap < 0 ? 0 : gap + 2).split(TAB, -1));
    }

    Line marked(Marks marks) {
        return new Line(
                authority,
                revoked,
                keyHere,
                marks.archived(),
                superseded,
                begins,
                ends,
                obtained,
                id,
                names,
                marks.tags());
    }

    Line superseded(boolean now) {
        return new Line(authority, revoked, keyHere, archived, now, begins, ends, obtained, id, names, tags);
    }
}
