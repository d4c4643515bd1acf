package org.certwright.core.issuer;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.certwright.ipc.IssuerCommand.Preset;
import org.certwright.model.IssuerEnvironment;

/** The certificate authorities known by name (letsencrypt.org/docs/acme-protocol-updates, /docs/staging-environment). */
public final class Presets {
    public static final List<Preset> ALL = List.of(
            new Preset(
                    "letsencrypt-staging",
                    "Let's Encrypt, staging: nobody trusts its certificates; made for trying things out",
                    URI.create("https://acme-staging-v02.api.letsencrypt.org/directory"),
                    IssuerEnvironment.STAGING),
            new Preset(
                    "letsencrypt",
                    "Let's Encrypt, production: trusted everywhere, logged in public, rate-limited",
                    URI.create("https://acme-v02.api.letsencrypt.org/directory"),
                    IssuerEnvironment.PRODUCTION));

    private Presets() {}

    /** Whether {@code directory} is the address of a preset, to the letter. */
    public static boolean isOne(URI directory) {
        return ALL.stream().anyMatch(preset -> preset.directory().equals(directory));
    }

    public static Optional<Preset> byName(String name) {
        return ALL.stream().filter(preset -> preset.name().equals(name)).findFirst();
    }
}
