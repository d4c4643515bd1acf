package org.certwright.desktop;

import java.util.Set;
import org.certwright.model.IssuerEnvironment;

/**
 * How things stand, for who sees only the frame of the window or its sign in the tray.
 *
 * @param title of the window: the program, and what kind of certificates it can obtain, or that all is made up
 * @param needs how many things need a person
 */
public record Status(String title, int needs) {
    /** Nothing is known yet. */
    public static final Status UNKNOWN = new Status("Certwright", 0);

    static Status of(boolean sample, Set<IssuerEnvironment> issuers, int needs) {
        return new Status("Certwright" + (sample ? ": sample data" : environment(issuers)), needs);
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
        return switch (needs) {
            case 0 -> title + "\nNothing needs you.";
            case 1 -> title + "\n1 thing needs you.";
            default -> title + "\n" + needs + " things need you.";
        };
    }
}
