package org.certwright.secrets;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** Which keychain this system has. Nothing of it is loaded before it is asked. */
public final class SystemKeychain {
    private SystemKeychain() {}

    /**
     * The one of the system that calls itself {@code name} (the property {@code os.name}).
     *
     * @param keys where a system that only seals has the sealed keys
     */
    public static Keychain of(String name, Duration deadline, Path keys) {
        var known = name.toLowerCase(Locale.ROOT);
        if (known.startsWith("mac")) {
            return new SecurityFramework(deadline);
        }
        return known.startsWith("windows") ? new Dpapi(deadline, keys) : new Libsecret(deadline);
    }
}
