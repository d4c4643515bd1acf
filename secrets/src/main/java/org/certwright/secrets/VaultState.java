package org.certwright.secrets;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.certwright.secrets.seal.Derivation;
import org.certwright.secrets.seal.Frame;
import org.certwright.secrets.seal.KeySlot;
import org.certwright.secrets.seal.SealedRecord;

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

    /** The slot that opens the standard compartment. */
    KeySlot standard() {
        return slots.stream()
                .filter(slot -> !slot.way().isHigh())
                .findFirst()
                .orElseThrow(() -> Stopped.by(Problem.of(VaultProblem.TAMPERED)));
    }

    /** The slots of the high compartment; none where it was not set up. */
    List<KeySlot> high() {
        return slots.stream().filter(slot -> slot.way().isHigh()).toList();
    }

    /** Whether records under {@code keyId} are in the high compartment. */
    boolean isHigh(String keyId) {
        return high().stream().anyMatch(slot -> slot.keyId().equals(keyId));
    }

    /** The records of the high compartment. */
    List<Entry> highEntries() {
        return entries.stream().filter(entry -> isHigh(entry.keyId())).toList();
    }

    Optional<Entry> entry(String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** The next generation with one more record. */
    VaultState with(Entry added, VaultKeys keys) {
        var more = new ArrayList<>(entries);
        more.add(added);
        more.sort((a, b) -> a.id().compareTo(b.id()));
        return new VaultState(vaultId, created, generation, "", slots, more).next(keys);
    }

    /** The next generation without a record. */
    VaultState without(String id, VaultKeys keys) {
        var fewer = new ArrayList<>(entries);
        fewer.removeIf(entry -> entry.id().equals(id));
        return new VaultState(vaultId, created, generation, "", slots, fewer).next(keys);
    }

    /** The same content, as the next generation. */
    VaultState next(VaultKeys keys) {
        return new VaultState(vaultId, created, generation + 1, "", slots, entries).signed(keys);
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
            frame.text(slot.way().sealedName()).text(slot.keyId()).text(slot.parameters());
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
    record Entry(String id, String kind, String scope, long version, String keyId, String digest) {
        static Entry of(SealedRecord stored) {
            var identity = stored.identity();
            return new Entry(
                    identity.id(),
                    identity.kind(),
                    identity.scope(),
                    identity.version(),
                    stored.keyId(),
                    stored.sealed().digest());
        }

        boolean isUnder(SecretLabel label) {
            return kind.equals(label.kind().name()) && scope.equals(label.scope());
        }
    }
}
