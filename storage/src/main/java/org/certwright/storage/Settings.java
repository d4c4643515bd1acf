package org.certwright.storage;

import java.util.Optional;

/** The settings of this profile, by name. */
public final class Settings {
    static final Table<Setting> TABLE = new Table<>(
            "settings",
            "name value",
            setting -> Cells.of(setting.name(), setting.value()),
            row -> new Setting(row.text(), row.text()));

    private final Database database;

    Settings(Database database) {
        this.database = database;
    }

    record Setting(String name, String value) {}

    public Optional<String> find(String key) {
        return database.call(session -> TABLE.find(session, key)).map(Setting::value);
    }

    /** Sets {@code key}, whatever it was. */
    public void put(String key, String value) {
        database.transaction(session -> {
            var setting = new Setting(key, value);
            if (TABLE.find(session, key).isPresent()) {
                TABLE.update(session, setting);
            } else {
                TABLE.insert(session, setting);
            }
            return setting;
        });
    }
}
