package org.certwright.targets.export;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.certwright.model.Fingerprint;

/**
 * What an export into a folder would meet.
 *
 * @param existing the files there that bear the name of an {@link org.certwright.model.ExportFile}, with the SHA-256 of
 *     what is in them; whichever is exported replaces its namesake
 */
public record Preflight(Path folder, Map<String, Fingerprint> existing) {
    public Preflight {
        existing = Collections.unmodifiableMap(new TreeMap<>(existing));
    }
}
