package org.certwright.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.certwright.core.inventory.InventoryText;
import org.certwright.ipc.InventoryCommand.CertificateFilter;
import org.certwright.ipc.InventoryCommand.CertificatePage;
import org.certwright.ipc.InventoryCommand.InventoryFormat;
import org.certwright.ipc.InventoryCommand.ListCertificates;
import org.certwright.ipc.InventoryCommand.SavedView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The inventory, soonest to expire first. */
@Command(name = "list", description = "List the certificates, soonest to expire first.")
final class ListCommand implements Callable<Integer> {
    private static final int AT_ONCE = 500;

    @Mixin
    private Common common = new Common();

    @Mixin
    private FilterOptions options = new FilterOptions();

    @Parameters(arity = "0..1", paramLabel = "TEXT", description = FilterOptions.SEARCH)
    private @Nullable String search;

    @Option(
            names = "--view",
            paramLabel = "NAME",
            description = "Begin with a saved view; what else is given counts more.")
    private @Nullable String view;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description =
                    "text, csv, json or ics (a calendar of renewals); all but text list everything that is found.")
    private Format format = Format.TEXT;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "100",
            description = "At most this many (${DEFAULT-VALUE}).")
    private int most;

    @Option(names = "--after", paramLabel = "CURSOR", description = "Go on where the last page ended.")
    private @Nullable String cursor;

    /** How the list is printed. */
    enum Format {
        TEXT,
        CSV,
        JSON,
        ICS
    }

    @Override
    public Integer call() {
        try (var session = common.open()) {
            var wanted =
                    view == null ? options.view("", search) : options.over(ViewCommands.named(view, session), search);
            return switch (format) {
                case TEXT ->
                    session.answer(
                            ask(wanted, most, Optional.ofNullable(cursor)), page -> print(wanted, page, session));
                case CSV -> write(InventoryFormat.CSV, wanted, session);
                case JSON -> write(InventoryFormat.JSON, wanted, session);
                case ICS -> write(InventoryFormat.ICS, wanted, session);
            };
        }
    }

    private static ListCertificates ask(SavedView wanted, int most, Optional<String> cursor) {
        return new ListCertificates(wanted.filter(), wanted.order(), wanted.descending(), most, cursor);
    }

    private static int write(InventoryFormat format, SavedView wanted, Session session) {
        try {
            var text = InventoryText.of(format, session.plain(), session.now());
            text.begin();
            var next = Optional.<String>empty();
            do {
                var page = session.need(ask(wanted, AT_ONCE, next));
                for (var row : page.certificates()) {
                    text.write(row);
                }
                next = page.next();
            } while (next.isPresent());
            text.end();
            return ExitCode.DONE;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible); // A PrintWriter remembers its failures and throws none.
        }
    }

    private static void print(SavedView wanted, CertificatePage page, Session session) {
        var out = session.out();
        if (page.total() == 0) {
            out.line("There are no certificates yet. `certwright issue NAME …` obtains one.");
            return;
        }
        if (page.matching() == 0) {
            out.line(nothing(wanted.filter()));
        }
        if (!page.certificates().isEmpty()) {
            out.heading(CertificateLine.heading());
        }
        page.certificates().forEach(row -> out.row(CertificateLine.columns(row), CertificateLine.names(row)));
        page.next()
                .ifPresent(next -> out.quiet("%d of %d. More: --after '%s'"
                        .formatted(page.certificates().size(), page.matching(), next)));
    }

    private static String nothing(CertificateFilter filter) {
        boolean onlySearched = filter.search()
                .map(text -> filter.equals(CertificateFilter.ALL.searching(text)))
                .orElse(false);
        return onlySearched
                ? "No certificate has \"" + filter.search().get() + "\" in a name, issuer, tag, serial or fingerprint."
                : "No certificate is like that.";
    }
}
