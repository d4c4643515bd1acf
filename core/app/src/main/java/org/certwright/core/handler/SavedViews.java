package org.certwright.core.handler;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.certwright.core.inventory.InventoryProblem;
import org.certwright.core.inventory.Label;
import org.certwright.core.profile.Profile;
import org.certwright.ipc.InventoryCommand.SavedView;
import org.certwright.ipc.InventoryCommand.ViewList;
import org.certwright.ipc.Json;
import org.certwright.model.Problem;
import org.certwright.model.RecordTree;
import org.certwright.model.Stopped;
import org.certwright.storage.Views.View;
import org.jspecify.annotations.Nullable;

/** Filters and orders that a person gave a name. */
final class SavedViews {
    private static final int MOST = 100;

    /** What a filter has learned since views are kept; a view from before asks for none of it. */
    private static final List<String> LATER = List.of("expiresFrom", "expiresBefore", "superseded", "revoked");

    private final Profile profile;
    private final Json json = new Json();

    SavedViews(Profile profile) {
        this.profile = profile;
    }

    ViewList list() {
        return new ViewList(
                profile.store().views().all().stream().map(this::read).toList());
    }

    SavedView save(SavedView wish) {
        Rows.filter(wish.filter());
        var view = new SavedView(
                Label.checked(wish.name(), InventoryProblem.BAD_VIEW), wish.filter(), wish.order(), wish.descending());
        var text = json.write(Objects.requireNonNull(RecordTree.of(view)));
        if (!profile.store().views().put(new View(view.name(), text), MOST)) {
            throw Stopped.by(Problem.of(InventoryProblem.TOO_MANY_VIEWS, "most", String.valueOf(MOST)));
        }
        return view;
    }

    SavedView remove(String name) {
        var view = profile.store().views().find(name);
        if (view.isEmpty() || !profile.store().views().remove(name)) {
            throw Stopped.by(Problem.of(InventoryProblem.NO_VIEW, "view", name));
        }
        return read(view.get());
    }

    private SavedView read(View view) {
        try {
            return RecordTree.as(SavedView.class, completed(json.read(view.json())));
        } catch (Json.Unreadable | RecordTree.Mismatch bug) {
            throw new IllegalStateException(bug); // We wrote it, and its checksum fits.
        }
    }

    private static @Nullable Object completed(@Nullable Object tree) {
        if (!(tree instanceof Map<?, ?> view && view.get("filter") instanceof Map<?, ?> filter)) {
            return tree;
        }
        var whole = new HashMap<Object, @Nullable Object>(filter);
        LATER.forEach(part -> whole.putIfAbsent(part, null));
        var completed = new HashMap<Object, @Nullable Object>(view);
        completed.put("filter", whole);
        return completed;
    }
}
