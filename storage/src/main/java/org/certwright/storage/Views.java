package org.certwright.storage;

import java.util.List;
import java.util.Optional;

/** What somebody looks at again and again, under a name; what it is made of is its owner's matter. */
public final class Views {
    static final Table<View> TABLE = new Table<>(
            "views", "name json", view -> Cells.of(view.name(), view.json()), row -> new View(row.text(), row.text()));

    private final Database database;

    Views(Database database) {
        this.database = database;
    }

    /** One view. */
    public record View(String name, String json) {}

    /** By name. */
    public List<View> all() {
        return database.call(session -> TABLE.select(session, "ORDER BY name"));
    }

    public Optional<View> find(String name) {
        return database.call(session -> TABLE.find(session, name));
    }

    /** Keeps a view in place of one of the same name, unless there are {@code most} already; whether it did. */
    public boolean put(View view, int most) {
        return database.transaction(session -> {
            boolean replaced = TABLE.delete(session, view.name());
            if (!replaced && session.number("SELECT count(*) FROM views") >= most) {
                return false;
            }
            TABLE.insert(session, view);
            return true;
        });
    }

    /** Whether there was one to remove. */
    public boolean remove(String name) {
        return database.call(session -> TABLE.delete(session, name));
    }
}
