package org.certwright.cli;

import org.certwright.core.port.EffectProbe;

/** Where {@code certwright} starts. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(Certwright.run(args, EffectProbe.NONE));
    }
}
