package org.certwright.storage;

import java.util.Optional;

/** The settings of this profile. */
@SuppressWarnings("DoNotCallSuggester")
public final class Settings {
    public Optional<String> find(String key) {
        throw new UnsupportedOperationException();
    }

    public void put(String key, String value) {
        throw new UnsupportedOperationException();
    }
}
