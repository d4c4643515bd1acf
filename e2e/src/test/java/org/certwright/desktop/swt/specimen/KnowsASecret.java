package org.certwright.desktop.swt.specimen;

import org.certwright.model.secret.Secret;

/** What the window's leaf must never name; nothing but a rule keeps it from that. */
final class KnowsASecret {
    private final Secret secret = Secret.copyOf(new byte[1]);

    @Override
    public String toString() {
        return secret.toString();
    }
}
