package org.certwright.secrets;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Everything the manifest answers for: one consistent reading of the whole file, without the ciphertexts.
 *
 * @param created seconds since 1970
 * @param generation grows by one with each write
 * @param manifest HMAC over all the rest, in hex
 * @param entries sorted by id
 */
record VaultState(
        String vaultId, long created, long generation, String manifest, List<KeySlot> slots, List<Entry> entries) {

    VaultState {
        slots = List.copyOf(slots);
        entries = List.copyOf(entries);
    }

    /** The next generation with one more record. */
    VaultState with(Entry added, VaultKeys keys) {
        var more = new ArrayList<>(entries);
        more.add(added);
        more.sort((a, b) -> a.id().compareTo(b.id()));
        return next(more, keys);
    }

    /** The next generation without a record. */
    VaultState without(String id, VaultKeys keys) {
        var fewer = new ArrayList<>(entries);
        fewer.removeIf(entry -> entry.id().equals(id));
        return next(fewer, keys);
    }

    private VaultState next(List<Entry> changed, VaultKeys keys) {
        return new VaultState(vaultId, created, generation + 1, "", slots, changed).signed(keys);
    }

    VaultState signed(VaultKeys keys) {
        return new VaultState(vaultId, created, generation, computed(keys), slots, entries);
    }

    /** Whether this is what the holder of the keys wrote last, or an older state of it as a whole. */
    boolean holds(VaultKeys keys) {
        return MessageDigest.isEqual(computed(keys).getBytes(US_ASCII), manifest.getBytes(US_ASCII));
    }

    private String computed(VaultKeys keys) {
        var frame = new Frame("manifest").text(vaultId).number(created).number(generation);
        frame.number(slots.size());
        for (var slot : slots) {
            frame.text(slot.tier().name()).text(slot.keyId()).text(slot.parameters());
            frame.text(slot.check()).text(slot.wrapped().digest());
        }
        frame.number(entries.size());
        for (var entry : entries) {
            frame.text(entry.id()).text(entry.kind()).text(entry.scope()).number(entry.version());
            frame.text(entry.keyId()).text(entry.digest());
        }
        return HexFormat.of().formatHex(Derivation.mac(keys.manifestKey(), frame.bytes()));
    }

    /**
     * One record as the manifest knows it.
     *
     * @param digest of the ciphertext
     */
    record Entry(String id, String kind, String scope, long version, String keyId, String digest) {}
}
