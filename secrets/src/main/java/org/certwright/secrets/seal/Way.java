package org.certwright.secrets.seal;

import java.util.Optional;
import java.util.stream.Stream;

/** The ways into a compartment of a vault; each wraps the compartment's data key under a key of its own. */
public enum Way {
    /** The key in the login session's keychain opens the standard compartment. */
    KEYCHAIN("STANDARD", "KEYCHAIN", Derivation.WRAPPING, Derivation.CHECK),
    /** A passphrase opens it, where no keychain answers. */
    PASSPHRASE("STANDARD", "PASSPHRASE", Derivation.WRAPPING, Derivation.CHECK),
    /** The key that opens the standard compartment and a passphrase, both, open the high one. */
    HIGH_PASSPHRASE("HIGH", "PASSPHRASE", Derivation.HIGH_WRAPPING, Derivation.HIGH_CHECK),
    /** So does the key on the printed sheet, alone: it has to work on another machine. */
    RECOVERY("HIGH", "RECOVERY", Derivation.RECOVERY_WRAPPING, Derivation.RECOVERY_CHECK);

    private final String compartment;
    private final String tier;
    private final Derivation wrapping;
    private final Derivation check;

    Way(String compartment, String tier, Derivation wrapping, Derivation check) {
        this.compartment = compartment;
        this.tier = tier;
        this.wrapping = wrapping;
        this.check = check;
    }

    /** As stored. */
    public static Optional<Way> of(String compartment, String tier) {
        return Stream.of(values())
                .filter(way -> way.compartment.equals(compartment) && way.tier.equals(tier))
                .findFirst();
    }

    /** For the database. */
    public String compartment() {
        return compartment;
    }

    /** For the database. */
    public String tier() {
        return tier;
    }

    /** Whether it leads to the compartment that the main process never opens. */
    public boolean isHigh() {
        return compartment.equals("HIGH");
    }

    /** What associated data and manifest call it; for the ways of format 1 what they were called there. */
    public String sealedName() {
        return isHigh() ? compartment + "/" + tier : tier;
    }

    Derivation wrapping() {
        return wrapping;
    }

    Derivation check() {
        return check;
    }
}
