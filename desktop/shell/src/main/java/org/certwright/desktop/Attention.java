package org.certwright.desktop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.certwright.ipc.InventoryCommand.CertificateRow;
import org.certwright.ipc.OperationView;

/** Compares how things stand with how they stood, and finds what a person should be told. Tells nothing twice. */
final class Attention {
    private static final String LOOK = "Open Certwright to see what it is.";
    private static final int MOST_NAMES = 3;

    private final Map<String, String> states = new HashMap<>();
    private final Set<String> due = new HashSet<>();
    private boolean begun;

    /**
     * What a profile holds that may need a person.
     *
     * @param due certificates that end soon or have ended, as the core sees it; not all of them when there are many
     * @param dueInAll how many there are
     */
    record Seen(List<OperationView> operations, List<CertificateRow> due, long dueInAll) {
        int needs() {
            return (int) (operations.stream().filter(Seen::needsAPerson).count() + dueInAll);
        }

        private static boolean needsAPerson(OperationView operation) {
            return operation.state().equals("PARKED") || (operation.state().equals("RUNNING") && !operation.underWay());
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
        var fresh = seen.due().stream().filter(row -> due.add(row.id())).toList();
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
        var title = rows.size() == 1 ? "A certificate needs renewing" : rows.size() + " certificates need renewing";
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
