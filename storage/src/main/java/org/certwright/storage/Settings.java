package org.certwright.storage;

import java.util.Map;
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

    /** Sets all of {@code fresh} in one transaction, unless one of them is set already; says whether it did. */
    public boolean putNew(Map<String, String> fresh) {
        return database.transaction(session -> {
            for (var key : fresh.keySet()) {
                if (TABLE.find(session, key).isPresent()) {
                    return false;
                }
            }
            for (var entry : fresh.entrySet()) {
                TABLE.insert(session, new Setting(entry.getKey(), entry.getValue()));
            }
            return true;
        });
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
