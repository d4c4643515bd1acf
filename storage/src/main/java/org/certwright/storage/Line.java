package org.certwright.storage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.certwright.model.DomainName;

/**
 * One certificate in the catalogue; times are milliseconds since 1970.
 *
 * @param authority which of {@link Authorities}
 * @param id the first eight bytes of its fingerprint: who comes first among equals
 * @param names see {@link #names(List)}
 */
record Line(
        int authority,
        boolean revoked,
        boolean keyHere,
        boolean archived,
        boolean superseded,
        long begins,
        long ends,
        long obtained,
        long id,
        String names,
        List<String> tags) {
    /** Between the names of a line; no name has it. */
    static final String TAB = "\t";

    static Line of(int authority, CertificateRow row, Marks marks) {
        return new Line(
                authority,
                row.revoked().isPresent(),
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

    static long id(CertificateRow row) {
        return Long.parseUnsignedLong(row.id().value().substring(0, 16), 16);
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
        int gap = names.indexOf(TAB + TAB);
        return Set.of(names.substring(gap < 0 ? 0 : gap + 2).split(TAB, -1));
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
