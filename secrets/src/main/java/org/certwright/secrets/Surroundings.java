package org.certwright.secrets;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.Supplier;

/** What a vault is opened or made with. */
record Surroundings(
        VaultPlace place,
        Keychain keychain,
        PassphrasePrompt prompt,
        SecureRandom random,
        InstantSource clock,
        NativeThread thread,
        WriteLock lock) {

    /** Runs {@code work} on the caller's thread while no other process writes. */
    <T> T whileLocked(Supplier<T> work) {
        var held = thread.call(lock::take);
        try {
            return work.get();
        } finally {
            thread.run(held::close);
        }
    }
}
