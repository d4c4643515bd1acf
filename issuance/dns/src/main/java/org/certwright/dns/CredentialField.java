package org.certwright.dns;

import java.util.Optional;

/**
 * One thing a provider must be told. Forms, command-line options and the documentation are rendered from it.
 *
 * @param name the key in {@link Connection} and the option on the command line, for example {@code key-name}
 * @param label a few words for a form
 * @param secret goes to the vault and into {@link Connection#secrets}, never into {@link Connection#settings}
 * @param fallback what an absent value means
 * @param help one or two sentences: what it is and where to find it
 */
public record CredentialField(
        String name, String label, boolean secret, boolean required, Optional<String> fallback, String help) {
    public CredentialField {
        if (!name.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("not a field name: " + name);
        }
    }

    static CredentialField setting(String name, String label, String help) {
        return new CredentialField(name, label, false, true, Optional.empty(), help);
    }

    static CredentialField settingOr(String fallback, String name, String label, String help) {
        return new CredentialField(name, label, false, false, Optional.of(fallback), help);
    }

    static CredentialField secret(String name, String label, String help) {
        return new CredentialField(name, label, true, true, Optional.empty(), help);
    }
}
