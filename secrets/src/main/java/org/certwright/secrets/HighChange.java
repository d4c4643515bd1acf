package org.certwright.secrets;

import java.util.ArrayList;
import java.util.List;
import org.certwright.secrets.seal.KeySlot;
import org.certwright.secrets.seal.SealedRecord;

/**
 * What takes the place of the high compartment's rows.
 *
 * @param slots all there shall be
 * @param records in place of those with the same ids
 */
record HighChange(List<KeySlot> slots, List<SealedRecord> records) {
    HighChange {
        slots = List.copyOf(slots);
        records = List.copyOf(records);
    }

    /** The records stay as they are. */
    static HighChange ofSlots(KeySlot fresh, List<KeySlot> kept) {
        var slots = new ArrayList<>(kept);
        slots.add(fresh);
        return new HighChange(slots, List.of());
    }
}
