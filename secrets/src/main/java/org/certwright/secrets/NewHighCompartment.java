package org.certwright.secrets;

import java.util.List;
import org.certwright.model.Outcome;
import org.certwright.model.Outcome.Nothing;
import org.certwright.model.Stopped;
import org.certwright.model.secret.Secret;
import org.certwright.secrets.seal.KeySlot;

/** A high compartment that was made and is kept nowhere yet. */
public final class NewHighCompartment implements AutoCloseable {
    private final HighRows rows;
    private final List<KeySlot> slots;
    private final Secret recoveryKey;

    NewHighCompartment(HighRows rows, List<KeySlot> slots, Secret recoveryKey) {
        this.rows = rows;
        this.slots = List.copyOf(slots);
        this.recoveryKey = recoveryKey;
    }

    /** As it is printed; nobody can ask for it again. */
    public Secret recoveryKey() {
        return recoveryKey;
    }

    /** Makes it part of the vault, durably. */
    public Outcome<Nothing> keep() {
        try {
            rows.setUp(slots);
            return Outcome.done();
        } catch (Stopped stopped) {
            return stopped.outcome();
        }
    }

    @Override
    public void close() {
        recoveryKey.close();
    }
}
