package org.certwright.desktop;

import java.util.Set;
import org.certwright.model.IssuerEnvironment;

/**
 * How things stand, for who sees only the frame of the window or its sign in the tray.
 *
 * @param title of the window: the program, and what kind of certificates it can obtain, or that all is made up
 * @param needs how many things need a person
 * @param locked whether there is a vault that is not open
 */
public record Status(String title, int needs, boolean locked) {
    /** Nothing is known yet. */
    public static final Status UNKNOWN = new Status("Certwright", 0, false);

    static Status of(boolean sample, Set<IssuerEnvironment> issuers, int needs) {
        return new Status("Certwright" + (sample ? ": sample data" : environment(issuers)), needs, false);
    }

    /** The same with the vault locked, or not. */
    Status withVault(boolean isLocked) {
        return new Status(title, needs, isLocked);
    }

    /** The one with the most weight. */
    private static String environment(Set<IssuerEnvironment> issuers) {
        if (issuers.contains(IssuerEnvironment.PRODUCTION)) {
            return ": production";
        }
        if (issuers.contains(IssuerEnvironment.STAGING)) {
            return ": staging";
        }
        return issuers.isEmpty() ? "" : ": private";
    }

    /** In one line. */
    public String words() {
        var vault = locked ? "\nThe vault is locked." : "";
        return title
                + vault
                + switch (needs) {
                    case 0 -> "\nNothing needs you.";
                    case 1 -> "\n1 thing needs you.";
                    default -> "\n" + needs + " things need you.";
                };
    }
}
