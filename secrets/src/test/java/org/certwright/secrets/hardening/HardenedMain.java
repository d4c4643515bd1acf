package org.certwright.secrets.hardening;

import org.certwright.secrets.hardening.Hardening.Level;

/** Hardens itself, says what is missing, and waits to be looked at until its input ends. */
public final class HardenedMain {
    private HardenedMain() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0) {
            System.out.println(Hardening.apply(Level.valueOf(arguments[0])).missing());
        } else {
            System.out.println("as it is");
        }
        System.in.transferTo(java.io.OutputStream.nullOutputStream());
    }
}
