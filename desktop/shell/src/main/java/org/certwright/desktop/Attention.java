package org.certwright.desktop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.certwright.ipc.CertificateCommand.CertificateRow;
import org.certwright.ipc.OperationView;

/** Compares how things stand with how they stood, and finds what a person should be told. Tells nothing twice. */
final class Attention {
    /** Within this many days of its end a certificate needs a person; the page says the same. */
    static final long SOON_DAYS = 30;

    private static final String LOOK = "Open Certwright to see what it is.";
    private static final int MOST_NAMES = 3;

    private final Map<String, String> states = new HashMap<>();
    private final Set<String> due = new HashSet<>();
    private boolean begun;

    /** What a profile holds that may need a person. */
    record Seen(List<OperationView> operations, List<CertificateRow> certificates) {
        int needs() {
            return (int) (operations.stream().filter(Seen::needsAPerson).count()
                    + certificates.stream().filter(Seen::isDue).count());
        }

        private static boolean needsAPerson(OperationView operation) {
            return operation.state().equals("PARKED") || (operation.state().equals("RUNNING") && !operation.underWay());
        }

        private static boolean isDue(CertificateRow row) {
            return row.revoked().isEmpty() && row.daysLeft() <= SOON_DAYS;
        }
    }

    /**
     * What is new since the last time; the first time only what is due.
     *
     * @param named whether names of hosts may be said
     */
    List<Notice> look(Seen seen, boolean named) {
        var notices = new ArrayList<Notice>();
        for (var operation : seen.operations()) {
            var before = states.put(operation.id(), operation.state());
            if (begun && !operation.state().equals(before)) {
                ended(operation, named, notices);
            }
        }
        var fresh = seen.certificates().stream()
                .filter(Seen::isDue)
                .filter(row -> due.add(row.id()))
                .toList();
        if (!fresh.isEmpty()) {
            notices.add(ending(fresh, named));
        }
        begun = true;
        return notices;
    }

    private static void ended(OperationView operation, boolean named, List<Notice> into) {
        var words = named ? operation.title() : LOOK;
        switch (operation.state()) {
            case "DONE" -> into.add(new Notice("Work is finished", words));
            case "FAILED" -> into.add(new Notice("Work has failed", words));
            case "PARKED" -> into.add(new Notice("Work waits and needs you", words));
            default -> {} // It runs, or a person cancelled it.
        }
    }

    private static Notice ending(List<CertificateRow> rows, boolean named) {
        var title = rows.size() == 1
                ? "A certificate ends within " + SOON_DAYS + " days"
                : rows.size() + " certificates end within " + SOON_DAYS + " days";
        return new Notice(title, named ? names(rows) : LOOK);
    }

    private static String names(List<CertificateRow> rows) {
        var first = rows.stream()
                .limit(MOST_NAMES)
                .map(row -> row.names().isEmpty()
                        ? row.id()
                        : row.names().getFirst().toString())
                .collect(Collectors.joining(", "));
        return rows.size() > MOST_NAMES ? first + " and " + (rows.size() - MOST_NAMES) + " more" : first;
    }
}
