package org.certwright.core.run;

import java.nio.charset.StandardCharsets;
import org.certwright.model.Fingerprint;

/** What every act is about that changes the keys of the vault, so that there is one of them at a time. */
final class VaultKeys {
    static final Fingerprint SUBJECT = Fingerprint.of("vault keys".getBytes(StandardCharsets.UTF_8));

    private VaultKeys() {}
}
