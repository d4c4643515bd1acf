package org.certwright.core.handler;

import java.time.Duration;
import java.util.Optional;

/** A vault that is locked when nobody is there. */
public interface GuardedVault {
    /** How long nobody may ask for anything; empty means for ever. */
    Optional<Duration> patience();

    /** Locks it if it is open; {@code why} is half a sentence. */
    void lock(String why);
}
