package org.certwright.cli;

import java.util.ArrayList;
import org.certwright.core.inventory.InventoryProblem;
import org.certwright.ipc.InventoryCommand.CertificateOrder;
import org.certwright.ipc.InventoryCommand.ListViews;
import org.certwright.ipc.InventoryCommand.RemoveView;
import org.certwright.ipc.InventoryCommand.SaveView;
import org.certwright.ipc.InventoryCommand.SavedView;
import org.certwright.model.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Saved views of the inventory. */
@Command(name = "view", description = "Saved views: filters and orders under a name, for `list --view`.")
final class ViewCommands {
    @Command(name = "list", description = "List the saved views.")
    int list(@Mixin Common common) {
        try (var session = common.open()) {
            return session.answer(new ListViews(), found -> {
                if (found.views().isEmpty()) {
                    session.out().line("There is no saved view yet. `certwright view save NAME` keeps one.");
                }
                found.views().forEach(view -> session.out().line(String.format("%-20s %s", view.name(), words(view))));
            });
        }
    }

    @Command(name = "save", description = "Keep a view, in place of one of the same name.")
    int save(
            @Mixin Common common,
            @Mixin FilterOptions options,
            @Parameters(index = "0", paramLabel = "NAME", description = "What to call it.") String name,
            @Parameters(index = "1", arity = "0..1", paramLabel = "TEXT", description = FilterOptions.SEARCH) @Nullable
                    String search) {
        try (var session = common.open()) {
            return session.answer(
                    new SaveView(options.view(name, search)),
                    saved -> session.out()
                            .good("Kept the view \"" + saved.name() + "\". `certwright list --view \"" + saved.name()
                                    + "\"` shows it."));
        }
    }

    @Command(name = "remove", description = "Forget a view; no certificate changes.")
    int remove(@Mixin Common common, @Parameters(paramLabel = "NAME") String name) {
        try (var session = common.open()) {
            return session.answer(
                    new RemoveView(name), removed -> session.out().good("Forgot the view \"" + removed.name() + "\"."));
        }
    }

    private static String words(SavedView view) {
        var filter = view.filter();
        var words = new ArrayList<String>();
        filter.search().ifPresent(text -> words.add("\"" + text + "\""));
        filter.state().ifPresent(state -> words.add("--state " + state));
        filter.issuer().ifPresent(issuer -> words.add("--issuer " + issuer));
        filter.environment().ifPresent(environment -> words.add("--environment " + environment));
        filter.keyHere().ifPresent(here -> words.add(here ? "--key-here" : "--no-key-here"));
        filter.expiresWithinDays().ifPresent(days -> words.add("--expires-within " + days));
        filter.expiresFrom().ifPresent(from -> words.add("--expires-from " + from));
        filter.expiresBefore().ifPresent(before -> words.add("--expires-before " + before));
        filter.tag().ifPresent(tag -> words.add("--tag \"" + tag + "\""));
        filter.superseded().ifPresent(only -> words.add(only ? "--superseded" : "--no-superseded"));
        filter.revoked().ifPresent(only -> words.add(only ? "--revoked" : "--no-revoked"));
        words.add(filter.archived() ? "--archived" : "");
        words.add(view.order() == CertificateOrder.EXPIRES ? "" : "--sort " + view.order());
        words.add(view.descending() ? "--descending" : "");
        words.removeIf(String::isEmpty);
        return String.join(" ", words);
    }

    /** The view of this name; the command ends when there is none. */
    static SavedView named(String name, Session session) {
        return session.need(new ListViews()).views().stream()
                .filter(view -> view.name().equals(name))
                .findFirst()
                .orElseThrow(() -> session.failed(Problem.of(InventoryProblem.NO_VIEW, "view", name)));
    }
}
