package org.certwright.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.certwright.core.inventory.InventoryProblem;
import org.certwright.ipc.InventoryCommand.CertificateFilter;
import org.certwright.ipc.InventoryCommand.CertificateOrder;
import org.certwright.ipc.InventoryCommand.CertificateRow;
import org.certwright.ipc.InventoryCommand.ListCertificates;
import org.certwright.model.Problem;

/** Which certificate a person means who typed a name, or the beginning of a fingerprint. */
final class Chosen {
    private static final int MOST = 1_000;
    private static final int SHOWN = 5;

    private final Session session;

    Chosen(Session session) {
        this.session = session;
    }

    /**
     * What was found.
     *
     * @param id its fingerprint, or what was typed where no certificate has that name: the core says what is wrong
     * @param others how many more have the name
     */
    record Certificate(String id, int others) {}

    /** Every name has a dot, and no fingerprint has one. */
    Certificate byNameOrFingerprint(String typed) {
        if (!typed.contains(".")) {
            return new Certificate(typed, 0);
        }
        var bearing = bearing(typed.toLowerCase(Locale.ROOT));
        return bearing.stream()
                .max(Comparator.comparing((CertificateRow row) -> row.revoked().isEmpty())
                        .thenComparing(CertificateRow::notAfter))
                .map(row -> new Certificate(row.id(), bearing.size() - 1))
                .orElse(new Certificate(typed, 0));
    }

    /**
     * The fingerprint of the one certificate that bears the name: of several the one in use, neither superseded nor
     * revoked. Where that is not one, the command ends and says which there are.
     */
    String inUse(String typed) {
        if (!typed.contains(".")) {
            return typed;
        }
        var bearing = everywhere(typed);
        var inUse = bearing.stream()
                .filter(row -> !row.superseded() && row.revoked().isEmpty() && !row.archived())
                .toList();
        return one(typed, inUse.size() == 1 ? inUse : bearing);
    }

    /** The same for what a mark is put on: of several, which is meant cannot be guessed. */
    List<String> each(List<String> typed) {
        return typed.stream()
                .map(one -> one.contains(".") ? one(one, everywhere(one)) : one)
                .toList();
    }

    private String one(String typed, List<CertificateRow> found) {
        if (found.size() > 1) {
            throw session.failed(Problem.of(
                    InventoryProblem.SEVERAL_NAMED,
                    "count",
                    String.valueOf(found.size()),
                    "name",
                    typed,
                    "certificates",
                    found.stream().limit(SHOWN).map(Chosen::told).collect(Collectors.joining(", "))
                            + (found.size() > SHOWN ? " and more" : "")));
        }
        return found.isEmpty() ? typed : found.getFirst().id();
    }

    private static String told(CertificateRow row) {
        return row.id().substring(0, 12) + " (" + row.issuer() + ", "
                + (row.revoked().isPresent() ? "revoked" : Times.daysLeft(row.daysLeft())) + ")";
    }

    /** Also in the archive. */
    private List<CertificateRow> everywhere(String typed) {
        var name = typed.toLowerCase(Locale.ROOT);
        var archived = CertificateFilter.ALL.searching(name).inArchive();
        return Stream.concat(bearing(name).stream(), bearing(name, archived).stream())
                .toList();
    }

    private List<CertificateRow> bearing(String name) {
        return bearing(name, CertificateFilter.ALL.searching(name));
    }

    private List<CertificateRow> bearing(String name, CertificateFilter filter) {
        var page = session.need(new ListCertificates(filter, CertificateOrder.EXPIRES, true, MOST, Optional.empty()));
        return page.certificates().stream()
                .filter(row -> row.names().stream()
                        .anyMatch(
                                its -> its.ascii().equals(name) || its.unicode().equals(name)))
                .toList();
    }
}
